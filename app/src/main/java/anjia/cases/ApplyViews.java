package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Desks;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the last pages of an application show (申请核对). */
@Component
class ApplyViews {

    private final Explanations explanations;
    private final Desks desks;
    private final Offices offices;
    private final Clocks clocks;
    private final SealedAnswers sealed;
    private final Promises promises;
    private final Today today;

    ApplyViews(
            Explanations explanations,
            Desks desks,
            Offices offices,
            Clocks clocks,
            SealedAnswers sealed,
            Promises promises,
            Today today) {
        this.explanations = explanations;
        this.desks = desks;
        this.offices = offices;
        this.clocks = clocks;
        this.sealed = sealed;
        this.promises = promises;
        this.today = today;
    }

    /** A line to look at once more; {@code change} leads back to it, empty when the record says it. */
    record CheckLine(String name, String value, String change) {}

    /** @param items what is handed in, with their amounts; {@code dueOn} the latest day of a result, in words */
    record CheckPage(
            ApplyPages.Way way,
            String key,
            List<Explanation> items,
            String codes,
            List<CheckLine> lines,
            List<CheckLine> papers,
            String due) {}

    /** A paper that is lacking: where to photograph it, and where to sign in its place; the second empty when she may not. */
    record Lacking(String name, String photo, String declare) {}

    record PapersPage(ApplyPages.Way way, String name, List<Lacking> papers, List<Office> windows) {}

    record DeniedPage(ApplyPages.Way way, List<Explanation> items) {}

    CheckPage check(
            Actor.Person worker,
            ApplyPages.Way way,
            Applying.Next.Check check,
            Application application,
            String key,
            Frame frame) {
        var explained = check.offers().stream()
                .map(offer -> explanations.of(offer.assessed(), frame))
                .toList();
        var codes =
                check.offers().stream().map(offer -> offer.matter().toString()).toList();
        return new CheckPage(
                way,
                key,
                explained,
                String.join(",", codes),
                lines(check, application, way, frame),
                papers(check, application, way, frame),
                due(check, frame));
    }

    PapersPage papers(
            Actor.Person worker,
            ApplyPages.Way way,
            List<Plan.Offer> offers,
            List<Plan.PaperNeed> lacking,
            Frame frame) {
        var place = desks.of(worker, worker.id());
        var county = place == null ? null : place.at(DivisionLevel.COUNTY).orElse(place);
        var near = county == null
                ? List.<Office>of()
                : offices.within(county).stream()
                        .filter(office -> office.department().equals("window"))
                        .toList();
        var nearest = near.stream()
                .filter(office -> place != null
                        && place.value().startsWith(office.division().value()))
                .toList();
        var name = explanations.of(offers.getLast().assessed(), frame).name();
        return new PapersPage(
                way,
                name,
                lacking.stream()
                        .map(paper -> lacking(paper, offers, way, frame))
                        .toList(),
                nearest.isEmpty() ? near.stream().limit(3).toList() : nearest);
    }

    private static Lacking lacking(Plan.PaperNeed paper, List<Plan.Offer> offers, ApplyPages.Way way, Frame frame) {
        // who signs, signs for the item she asked for
        var own =
                offers.getLast().papers().stream().anyMatch(one -> one.kind().equals(paper.kind()) && one.declarable());
        return new Lacking(
                PaperLines.name(paper.kind(), frame),
                PaperLines.upload(paper.kind(), way.with(way.a())),
                own
                        ? "%s/declare?kind=%s&%s=%s%s"
                                .formatted(
                                        way.path(),
                                        paper.kind(),
                                        SealedAnswers.PARAMETER,
                                        way.a(),
                                        way.insists() ? "&insist=1" : "")
                        : "");
    }

    /** What is there already, what is promised, what is declared: none of it is asked for again. */
    private List<CheckLine> papers(
            Applying.Next.Check check, Application application, ApplyPages.Way way, Frame frame) {
        var lines = new ArrayList<CheckLine>();
        for (var paper : Applying.needs(check.offers())) {
            var name = PaperLines.name(paper.kind(), frame);
            var newer = PaperLines.upload(paper.kind(), way.with(way.a()));
            if (paper.kept() != null) lines.add(new CheckLine(name, PaperLines.known(paper.kept(), frame), newer));
            else if (Applying.isDeclared(paper, application))
                lines.add(new CheckLine(
                        name,
                        frame.text("cases.promise.signed"),
                        way.with(again(application, Application.DECLARED + paper.kind()))));
            else if (paper.isPromised()) {
                var due = promises.due(today.day(), paper.within());
                lines.add(new CheckLine(
                        name, frame.text("cases.promise.later", frame.formats().dayToRemember(due.on())), newer));
            }
        }
        return lines;
    }

    DeniedPage denied(ApplyPages.Way way, List<Plan.Offer> offers, Frame frame) {
        return new DeniedPage(
                way,
                offers.stream()
                        .filter(Applying::isNo)
                        .map(offer -> explanations.of(offer.assessed(), frame))
                        .toList());
    }

    private List<CheckLine> lines(Applying.Next.Check check, Application application, ApplyPages.Way way, Frame frame) {
        var lines = new LinkedHashMap<String, CheckLine>();
        for (var offer : check.offers())
            for (var spec : offer.assessed().item().facts())
                if (application.answers().answers(spec.name()))
                    lines.putIfAbsent(
                            spec.name(), answered(offer, spec, way.with(again(application, spec.name())), frame));
        var all = new ArrayList<>(lines.values());
        account(check, application, way, frame).ifPresent(all::add);
        return all;
    }

    /** What was typed so far without this, so that it is asked again. */
    private String again(Application application, String without) {
        return sealed.seal(application.without(without).typed());
    }

    private static CheckLine answered(Plan.Offer offer, FactSpec spec, String change, Frame frame) {
        var words = offer.assessed().item().words(frame.language().tag());
        var question = words.question(spec.ask().question());
        var known = offer.assessed().facts().get(spec.name());
        var value = known instanceof Fact.Known || known instanceof Fact.Absent
                ? words.say(spec, known)
                : question.unsure();
        return new CheckLine(question.ask(), value, change);
    }

    private Optional<CheckLine> account(
            Applying.Next.Check check, Application application, ApplyPages.Way way, Frame frame) {
        var typed = application.account();
        var name = frame.text("cases.account.to");
        if (typed != null)
            return Optional.of(new CheckLine(
                    name, typed.bank() + " " + Formats.card(typed.number()), way.with(again(application, "account."))));
        var kept = check.account();
        return kept == null || !needsAccount(check)
                ? Optional.empty()
                : Optional.of(new CheckLine(
                        name, kept.bank() + " " + Formats.card(kept.number().value()), ""));
    }

    private static boolean needsAccount(Applying.Next.Check check) {
        return check.offers().stream()
                .flatMap(offer -> offer.papers().stream())
                .anyMatch(paper -> paper.kind().equals(Papers.BANK_ACCOUNT));
    }

    /** The day of the slowest item. */
    private String due(Applying.Next.Check check, Frame frame) {
        return check.offers().stream()
                .map(offer -> offer.assessed().item().limit())
                .filter(limit -> limit.days() > 0)
                .map(limit -> clocks.due(today.day(), Clocks.limit(limit)))
                .max(Comparator.comparing(StatutoryClock.Due::on))
                .map(due -> frame.text(
                        due.provisional() ? "cases.due.about" : "cases.due.by",
                        frame.formats().dayToRemember(due.on())))
                .orElse(frame.text("cases.due.atOnce"));
    }
}
