package anjia.posts;

import anjia.access.Actor;
import anjia.occupations.AgeLimits;
import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form of a post offers to choose from (岗位表单选项): occupations by a word, and what the chosen one asks and brings. */
@Component
class PostFormView {

    private static final int MOST_FOUND = 8;

    private final Occupations occupations;
    private final OccupationWanted wanted;
    private final AgeLimits ages;
    private final PlaceNamed named;
    private final PostFormHead head;
    private final Today today;

    PostFormView(
            Occupations occupations,
            OccupationWanted wanted,
            AgeLimits ages,
            PlaceNamed named,
            PostFormHead head,
            Today today) {
        this.occupations = occupations;
        this.wanted = wanted;
        this.ages = ages;
        this.named = named;
        this.head = head;
        this.today = today;
    }

    /**
     * @param occupation name of the chosen one; empty while none is
     * @param found what the word led to, until one is chosen
     * @param nothing whether the word led nowhere
     * @param asked certificates of the occupation, {@code moreAsked} all others; the same for hazards
     * @param ages grounds for an age that the occupation may have; the first is none
     * @param key makes a second press do nothing twice
     */
    record FormPage(
            PostFormHead.Head head,
            PostForm form,
            String occupation,
            List<Choice> found,
            boolean nothing,
            List<Choice> places,
            List<Choice> asked,
            List<Choice> moreAsked,
            List<Choice> brings,
            List<Choice> moreBrings,
            List<Choice> ages,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        boolean isChosen() {
            return !occupation.isEmpty();
        }

        boolean ticked(String field, Choice choice) {
            return form.all(field).contains(choice.value());
        }

        /** Whether one of them is ticked, so that it is seen without unfolding. */
        boolean anyTicked(String field, List<Choice> choices) {
            return choices.stream().anyMatch(choice -> ticked(field, choice));
        }
    }

    FormPage page(Actor.Agent agent, PostFormAbout about, PostForm form, List<FieldError> errors, Frame frame) {
        var chosen = occupations.find(form.said(PostForm.OCCUPATION)).orElse(null);
        var word = form.said(PostForm.WORD);
        var searched = !word.isEmpty() && (chosen == null || !form.said("find").isEmpty());
        var led = searched ? search(word) : List.<Occupation>of();
        var found = chosen != null && led.equals(List.of(chosen)) ? List.<Occupation>of() : led;
        return new FormPage(
                head.of(agent, about, frame),
                form,
                chosen == null ? "" : PostLines.both(chosen, frame),
                found.stream().map(one -> choice(one, frame)).toList(),
                searched && led.isEmpty(),
                named.offered(),
                chosen == null ? List.of() : certificates(papers(chosen), frame),
                chosen == null ? List.of() : certificates(others(occupations.certificates(), papers(chosen)), frame),
                chosen == null ? List.of() : hazards(chosen.hazards(), frame),
                chosen == null ? List.of() : hazards(others(occupations.hazards(), chosen.hazards()), frame),
                chosen == null ? List.of() : ages(chosen, form, frame),
                errors,
                UUID.randomUUID().toString());
    }

    /** What the buttons for finding an occupation make of it; empty when none of them was pressed. */
    Optional<PostForm> led(PostForm form) {
        if (!form.said("choose").isEmpty()) return Optional.of(choosing(form, form.said("choose")));
        return form.said("find").isEmpty() ? Optional.empty() : Optional.of(found(form));
    }

    /** The word alone chooses when it leads to one. */
    private PostForm found(PostForm form) {
        var meant = wanted.find(form.said(PostForm.WORD)).meant();
        return meant.size() == 1 ? choosing(form, meant.getFirst().code()) : form;
    }

    private PostForm choosing(PostForm form, String code) {
        var chosen = occupations.find(code);
        if (chosen.isEmpty() || code.equals(form.said(PostForm.OCCUPATION))) return form;
        var asked = chosen.get().certificates().stream()
                .filter(one -> one.asked() == Certificate.Asked.LAW)
                .map(Certificate::id);
        return form.choosing(
                code,
                asked.toList(),
                chosen.get().hazards().stream().map(Hazard::id).toList());
    }

    private List<Occupation> search(String word) {
        var found = wanted.find(word);
        return (found.meant().isEmpty() ? found.near() : found.meant())
                .stream().limit(MOST_FOUND).toList();
    }

    private static Choice choice(Occupation one, Frame frame) {
        return new Choice(one.code(), PostLines.both(one, frame), String.join("、", one.say()));
    }

    private static List<Certificate> papers(Occupation one) {
        return Stream.concat(one.certificates().stream(), one.byKind().stream())
                .distinct()
                .toList();
    }

    private static <T> List<T> others(List<T> all, List<T> without) {
        return all.stream().filter(one -> !without.contains(one)).toList();
    }

    private static List<Choice> certificates(List<Certificate> papers, Frame frame) {
        return papers.stream()
                .map(one -> new Choice(
                        one.id(),
                        PostLines.both(one, frame),
                        one.asked() == Certificate.Asked.LAW
                                ? frame.text("posts.employer.form.byLaw", one.grounds())
                                : ""))
                .toList();
    }

    private static List<Choice> hazards(List<Hazard> hazards, Frame frame) {
        return hazards.stream()
                .map(one -> new Choice(
                        one.id(),
                        PostLines.both(one, frame),
                        one.barsMinors() == Hazard.Bars.NEVER ? "" : frame.text("posts.employer.form.adultsOnly")))
                .toList();
    }

    /** Those of the occupation with everything that is ticked; which of them the post may have is checked when it is sent. */
    private List<Choice> ages(Occupation chosen, PostForm form, Frame frame) {
        var ticked = occupations.certificates().stream()
                .filter(one -> form.all(PostForm.CERTIFICATES).contains(one.id()));
        var brought = occupations.hazards().stream()
                .filter(one -> form.all(PostForm.HAZARDS).contains(one.id()));
        var whole = new Occupation(
                chosen.code(),
                chosen.zh(),
                chosen.en(),
                chosen.say(),
                chosen.skills(),
                Stream.concat(papers(chosen).stream(), ticked).distinct().toList(),
                List.of(),
                Stream.concat(chosen.hazards().stream(), brought).distinct().toList());
        var choices = new ArrayList<>(List.of(
                new Choice("", frame.text("posts.employer.form.noAge"), frame.text("posts.employer.form.noAgeHint"))));
        for (var one : ages.nameable(whole, today.day()))
            choices.add(new Choice(
                    one.id(),
                    one.what().name(frame),
                    one.sure().confirmWithOffice()
                            ? one.article() + " " + frame.text("web.mark.confirmGround")
                            : one.article()));
        return choices;
    }
}
