package anjia.posts;

import anjia.access.Actor;
import anjia.occupations.AgeLimits;
import anjia.occupations.Certificate;
import anjia.occupations.Hazard;
import anjia.occupations.HealthLimits;
import anjia.occupations.Named;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Mark;
import anjia.work.Today;
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
    private final HealthLimits health;
    private final PlaceNamed named;
    private final PostFormHead head;
    private final Today today;

    PostFormView(
            Occupations occupations,
            OccupationWanted wanted,
            AgeLimits ages,
            HealthLimits health,
            PlaceNamed named,
            PostFormHead head,
            Today today) {
        this.occupations = occupations;
        this.wanted = wanted;
        this.ages = ages;
        this.health = health;
        this.named = named;
        this.head = head;
        this.today = today;
    }

    /**
     * @param occupation name of the chosen one; empty while none is
     * @param found what the word led to, until one is chosen
     * @param nothing whether the word led nowhere
     * @param asked certificates of the occupation, {@code moreAsked} all others; the same for hazards
     * @param ages grounds for an age that the occupation may have; the first is none. {@code healths} the same for conditions of health
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
            List<Choice> healths,
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
                chosen == null ? List.of() : ages(whole(chosen, form), frame),
                chosen == null ? List.of() : healths(whole(chosen, form), frame),
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

    /** The occupation with everything that is ticked; which of its grounds the post may have is checked when it is sent. */
    private Occupation whole(Occupation chosen, PostForm form) {
        var ticked = occupations.certificates().stream()
                .filter(one -> form.all(PostForm.CERTIFICATES).contains(one.id()));
        var brought = occupations.hazards().stream()
                .filter(one -> form.all(PostForm.HAZARDS).contains(one.id()));
        return new Occupation(
                chosen.code(),
                chosen.zh(),
                chosen.en(),
                chosen.say(),
                chosen.skills(),
                Stream.concat(papers(chosen).stream(), ticked).distinct().toList(),
                List.of(),
                Stream.concat(chosen.hazards().stream(), brought).distinct().toList());
    }

    private List<Choice> ages(Occupation whole, Frame frame) {
        var none = new Choice("", frame.text("posts.employer.form.noAge"), frame.text("posts.employer.form.noAgeHint"));
        var named = ages.nameable(whole, today.day()).stream()
                .map(one -> new Choice(
                        one.id(), name(one.what(), one.declared(), frame), ground(one.article(), one.sure(), frame)));
        return Stream.concat(Stream.of(none), named).toList();
    }

    private List<Choice> healths(Occupation whole, Frame frame) {
        var none = Choice.of("", frame.text("posts.employer.form.noHealth"));
        var named = health.nameable(whole).stream()
                .map(one -> new Choice(
                        one.id(),
                        name(one.what(), one.declared(), frame),
                        one.condition().name(frame)
                                + frame.text("web.listComma")
                                + ground(one.article(), one.sure(), frame)));
        return Stream.concat(Stream.of(none), named).toList();
    }

    /** With what the employer declares who chooses it. */
    private static String name(Named what, @Nullable Named declared, Frame frame) {
        return declared == null ? what.name(frame) : what.name(frame) + frame.text("web.colon") + declared.name(frame);
    }

    private static String ground(String article, Mark sure, Frame frame) {
        return sure.confirmWithOffice() ? article + " " + frame.text("web.mark.confirmGround") : article;
    }
}
