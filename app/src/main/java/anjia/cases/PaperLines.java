package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Catalogue;
import anjia.papers.Paper;
import anjia.web.Frame;
import anjia.work.Today;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers and promises of a file as pages show them (材料与承诺展示). */
@Component
class PaperLines {

    private final FilePapers papers;
    private final Promises promises;
    private final Supplying supplying;
    private final Catalogue catalogue;
    private final Today today;

    PaperLines(FilePapers papers, Promises promises, Supplying supplying, Catalogue catalogue, Today today) {
        this.papers = papers;
        this.promises = promises;
        this.supplying = supplying;
        this.catalogue = catalogue;
        this.today = today;
    }

    /** @param state what is known of it, in words; {@code href} where to hand in one, or a newer one; empty for nothing to do */
    record Line(String kind, String name, String state, String href, boolean here) {}

    /** @param path of the paper within the pages of the desk; {@code vouched} who saw the original */
    record Kept(String path, String name, String known, String vouched, boolean seen, int pages) {}

    /** @param open whether the officer may say what she found */
    record Declared(UUID id, String name, String state, boolean open, String note) {}

    /** What the officer sees. */
    record Office(List<Kept> kept, List<String> promised, List<Declared> declared) {}

    /** What she sees of her file: what it waits for, whether something is ready, what she declared. */
    record Hers(List<Line> wanted, boolean ready, List<String> declared) {
        static final Hers NOTHING = new Hers(List.of(), false, List.of());
    }

    static String upload(String kind, String back) {
        return "/my/papers/new?kind=%s&to=%s".formatted(kind, URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    static String name(String kind, Frame frame) {
        return frame.text("papers.kind." + kind);
    }

    Office office(Actor.Staff staff, CaseFile file, Frame frame) {
        var all = promises.of(file.id());
        return new Office(
                papers.of(file.id()).stream().map(paper -> kept(paper, frame)).toList(),
                all.stream()
                        .filter(one -> one.form() == Promises.Form.LATER)
                        .map(one -> said(one, frame))
                        .toList(),
                all.stream()
                        .filter(one -> one.form() == Promises.Form.DECLARED)
                        .map(one -> new Declared(
                                one.id(),
                                name(one.kind(), frame),
                                said(one, frame),
                                one.isOpen() && CaseAccess.mayDecide(staff, file),
                                one.note()))
                        .toList());
    }

    private static Kept kept(Paper paper, Frame frame) {
        return new Kept(
                "/desk/persons/%s/papers/%s".formatted(paper.person().value(), paper.id()),
                name(paper.kind(), frame),
                dated(
                        paper,
                        frame.text(
                                paper.issuedOn() == null ? "papers.addedOn" : "papers.issuedOn",
                                frame.formats().day(paper.known())),
                        frame),
                paper.seenOn() == null
                        ? frame.text("papers.onlyPhoto")
                        : frame.text(
                                "papers.original",
                                frame.name(paper.seer() == null ? "" : paper.seer()),
                                frame.formats().day(paper.seenOn())),
                paper.seenOn() != null,
                paper.pages().size());
    }

    /** Her own, as she knows it: the contract of 3 May, valid until … */
    static String known(Paper paper, Frame frame) {
        return dated(paper, frame.text("cases.promise.have", frame.formats().day(paper.known())), frame);
    }

    private static String dated(Paper paper, String of, Frame frame) {
        var until = paper.validUntil();
        return until == null
                ? of
                : of
                        + frame.text("web.listComma")
                        + frame.text("papers.validUntil", frame.formats().day(until));
    }

    /** Which paper by when, and what came of it. */
    private static String said(Promises.Promise promise, Frame frame) {
        var outcome = promise.outcome();
        var day = promise.endedOn();
        return outcome == null || day == null
                ? frame.text(
                        "cases.promise.open." + promise.form(),
                        name(promise.kind(), frame),
                        frame.formats().dayOfYear(promise.dueOn()))
                : frame.text(
                        "cases.promise.ended." + outcome,
                        name(promise.kind(), frame),
                        frame.formats().day(day));
    }

    Hers hers(Actor.ForPerson person, CaseFile file, Frame frame) {
        var all = promises.of(file.id());
        var ready = file.isOpen() ? supplying.ready(person, file, today.day()) : java.util.Map.<String, Paper>of();
        var wanted = supplying.wanted(file).stream()
                .map(kind -> line(kind, file, ready.get(kind), all, frame))
                .toList();
        var declared = all.stream()
                .filter(one -> one.form() == Promises.Form.DECLARED)
                .map(one -> declared(one, file, frame))
                .toList();
        return new Hers(wanted, !ready.isEmpty(), declared);
    }

    /** Of one that was found untrue also why, and what follows, in the words that she signed. */
    private String declared(Promises.Promise promise, CaseFile file, Frame frame) {
        if (promise.outcome() != Promises.Outcome.UNTRUE) return said(promise, frame);
        var words = catalogue
                .law(file.lawHash())
                .item(file.item())
                .words(frame.language().tag());
        return String.join(
                " ",
                said(promise, frame),
                promise.note(),
                words.declaration(promise.kind()).untrue());
    }

    private static Line line(
            String kind, CaseFile file, @Nullable Paper ready, List<Promises.Promise> all, Frame frame) {
        var until = all.stream()
                .filter(one -> one.kind().equals(kind) && one.isOpen(Promises.Form.LATER))
                .map(one -> frame.text("cases.promise.until", frame.formats().dayToRemember(one.dueOn())))
                .findFirst()
                .orElse("");
        var href = FilePapers.canBeAPicture(kind) ? upload(kind, "/my/cases/" + file.number()) : "";
        return new Line(kind, name(kind, frame), ready == null ? until : known(ready, frame), href, ready != null);
    }
}
