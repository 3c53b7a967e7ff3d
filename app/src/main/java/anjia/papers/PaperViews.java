package anjia.papers;

import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of papers show (材料页面内容). */
@Component
class PaperViews {

    private final Persons persons;
    private final PaperFolder folder;
    private final PaperForms forms;
    private final Today today;

    PaperViews(Persons persons, PaperFolder folder, PaperForms forms, Today today) {
        this.persons = persons;
        this.folder = folder;
        this.forms = forms;
        this.today = today;
    }

    /**
     * A paper in a list.
     *
     * @param known its day, and until when it is valid, in words
     * @param vouched who saw the original, or that nobody did
     */
    record Line(
            UUID id, String name, String known, boolean valid, String vouched, boolean seen, boolean used, int pages) {}

    /** @param name of the person at the window; empty on her own pages */
    record ListPage(PaperPlace place, String name, List<Line> papers) {}

    record OnePage(PaperPlace place, String name, Line paper, List<Paper.Page> pages, boolean mayAdd, String key) {}

    /**
     * @param kind chosen already; empty when it is to be chosen
     * @param to where one goes when it is done; empty for the paper itself
     * @param onto the paper that gets a further page; empty for a new one
     */
    record AddPage(
            PaperPlace place,
            String name,
            List<Choice> kinds,
            String kind,
            Map<String, String> form,
            List<FieldError> errors,
            String to,
            String onto,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        DateParts day(String field) {
            return DateParts.from(form, field);
        }

        String path() {
            return onto.isEmpty() ? place.base() : place.base() + "/" + onto + "/pages";
        }

        String backTo() {
            return to.isEmpty() ? onto.isEmpty() ? place.base() : place.base() + "/" + onto : to;
        }
    }

    ListPage list(PaperPlace place, Frame frame) {
        var name = name(place, frame);
        var all = folder.of(place.actor(), place.person());
        var used = folder.used(all.stream().map(Paper::id).toList());
        return new ListPage(
                place, name, all.stream().map(paper -> line(paper, used, frame)).toList());
    }

    OnePage one(PaperPlace place, UUID id, Frame frame) {
        var paper = folder.find(place.actor(), id);
        var used = folder.used(List.of(id));
        var reaches = persons.reaches(place.actor(), paper.person());
        return new OnePage(
                place,
                reaches ? name(place, frame) : "",
                line(paper, used, frame),
                paper.pages(),
                reaches && used.isEmpty() && paper.pages().size() < PaperFolder.MOST_PAGES_OF_A_PAPER,
                UUID.randomUUID().toString());
    }

    AddPage add(PaperPlace place, Map<String, String> form, List<FieldError> errors, Frame frame) {
        var kinds = forms.kinds();
        var onto = PaperForms.onto(form);
        var kind = onto == null
                ? form.getOrDefault(PaperForms.KIND, "")
                : folder.find(place.actor(), onto).kind();
        return new AddPage(
                place,
                name(place, frame),
                kinds.stream()
                        .map(one -> Choice.of(one, frame.text("papers.kind." + one)))
                        .toList(),
                kinds.contains(kind) ? kind : "",
                form,
                errors,
                place.back(form.getOrDefault("to", "")),
                onto == null ? "" : onto.toString(),
                UUID.randomUUID().toString());
    }

    /** Of whoever stands at the window; opening her papers is opening her. */
    private String name(PaperPlace place, Frame frame) {
        if (!place.desk()) return "";
        return persons.view(place.actor(), place.person())
                .map(Person::name)
                .map(frame::name)
                .orElseThrow(NoSuchPaper::new);
    }

    private Line line(Paper paper, Set<UUID> used, Frame frame) {
        return new Line(
                paper.id(),
                frame.text("papers.kind." + paper.kind()),
                known(paper, frame),
                paper.isValidOn(today.day()),
                vouched(paper, frame),
                paper.seenOn() != null,
                used.contains(paper.id()),
                paper.pages().size());
    }

    static String known(Paper paper, Frame frame) {
        var from = paper.issuedOn() == null
                ? frame.text("papers.addedOn", frame.formats().day(paper.addedOn()))
                : frame.text("papers.issuedOn", frame.formats().day(paper.issuedOn()));
        var until = paper.validUntil();
        return until == null
                ? from
                : from
                        + frame.text("web.listComma")
                        + frame.text("papers.validUntil", frame.formats().day(until));
    }

    static String vouched(Paper paper, Frame frame) {
        var seenOn = paper.seenOn();
        if (seenOn == null) return frame.text("papers.onlyPhoto");
        return frame.text(
                "papers.original",
                frame.name(paper.seer() == null ? "" : paper.seer()),
                frame.formats().day(seenOn));
    }
}
