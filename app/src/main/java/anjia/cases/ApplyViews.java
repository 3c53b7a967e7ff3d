package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Desks;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.mandates.Told;
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
    private final Bundles bundles;
    private final Told told;
    private final Promises promises;
    private final EmployerAsking employers;
    private final DeceasedAsking deceased;
    private final WhichPays pays;
    private final Today today;

    ApplyViews(
            Explanations explanations,
            Desks desks,
            Offices offices,
            Clocks clocks,
            SealedAnswers sealed,
            Bundles bundles,
            Told told,
            Promises promises,
            EmployerAsking employers,
            DeceasedAsking deceased,
            WhichPays pays,
            Today today) {
        this.explanations = explanations;
        this.desks = desks;
        this.offices = offices;
        this.clocks = clocks;
        this.sealed = sealed;
        this.bundles = bundles;
        this.told = told;
        this.promises = promises;
        this.employers = employers;
        this.deceased = deceased;
        this.pays = pays;
        this.today = today;
    }

    /** A line to look at once more; {@code change} leads back to it, empty when the record says it. */
    record CheckLine(String name, String value, String change) {}

    /**
     * What is handed in.
     *
     * @param follows whether it waits until another of them is decided
     * @param elsewhere says which other item pays what is paid once only; empty when none does
     * @param leave leads on without it, empty when it can't stay behind
     */
    record Handed(Explanation item, boolean follows, String elsewhere, String leave) {}

    /** @param items what is handed in, with their amounts; {@code due} the latest day of a result, in words */
    record CheckPage(
            Way way,
            String key,
            List<Handed> items,
            String codes,
            List<CheckLine> lines,
            List<CheckLine> papers,
            String due,
            List<Told.Line> told) {}

    /** A paper that is lacking: where to photograph it, and where to sign in its place; the second empty when she may not. */
    record Lacking(String name, String photo, String declare) {}

    /** @param names of the items that lack a paper; {@code others} leads on with those that lack none, empty when there is no other */
    record PapersPage(Way way, List<String> names, List<Lacking> papers, List<Office> windows, String others) {}

    /** @param others leads on with what the law gives, empty when there is no other */
    record DeniedPage(Way way, List<Explanation> items, String others) {}

    CheckPage check(
            Actor.ForPerson worker,
            Way way,
            Applying.Next.Check check,
            Application application,
            String key,
            Frame frame) {
        var handed = check.offers().stream()
                .map(offer -> new Handed(
                        explanations.of(offer.assessed(), frame),
                        follows(offer, check.offers()),
                        pays.elsewhere(offer.assessed(), frame),
                        leave(offer, check.offers(), way, application)))
                .toList();
        var codes =
                check.offers().stream().map(offer -> offer.matter().toString()).toList();
        return new CheckPage(
                way,
                key,
                handed,
                String.join(",", codes),
                lines(check, application, way, frame),
                papers(check, application, way, frame),
                due(check, frame),
                told.of(worker, frame));
    }

    private static boolean follows(Plan.Offer offer, List<Plan.Offer> all) {
        return all.stream()
                .filter(other -> offer.after().contains(other.item()))
                .anyMatch(other -> !Taking.isSettledAtOnce(other.assessed()));
    }

    /** What another one needs before it does not stay behind. */
    private String leave(Plan.Offer offer, List<Plan.Offer> all, Way way, Application application) {
        var isNeeded = all.stream().anyMatch(other -> other.after().contains(offer.item()));
        return isNeeded ? "" : bundles.without(List.of(offer), way, application);
    }

    PapersPage papers(
            Actor.ForPerson worker,
            Way way,
            List<Plan.Offer> offers,
            List<Plan.PaperNeed> lacking,
            Application application,
            Frame frame) {
        var place = desks.of(worker, worker.person());
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
        var wanting = offers.stream().filter(offer -> lacks(offer, lacking)).toList();
        var chosen = bundles.chosen(way, application);
        var signs = offers.stream()
                .filter(offer -> chosen.stream().anyMatch(matter -> Applying.means(matter, offer.matter())))
                .toList();
        return new PapersPage(
                way,
                wanting.stream()
                        .map(offer -> explanations.of(offer.assessed(), frame).name())
                        .toList(),
                lacking.stream()
                        .map(paper -> lacking(worker, paper, signs, way, frame))
                        .toList(),
                nearest.isEmpty() ? near.stream().limit(3).toList() : nearest,
                bundles.without(wanting, way, application));
    }

    private static boolean lacks(Plan.Offer offer, List<Plan.PaperNeed> lacking) {
        return offer.papers().stream()
                .anyMatch(paper -> paper.must()
                        && lacking.stream().anyMatch(one -> one.kind().equals(paper.kind())));
    }

    private static Lacking lacking(
            Actor.ForPerson worker, Plan.PaperNeed paper, List<Plan.Offer> chosen, Way way, Frame frame) {
        // who signs, signs for an item she asked for; nobody signs for her
        var own = worker instanceof Actor.Person
                && chosen.stream()
                        .flatMap(offer -> offer.papers().stream())
                        .anyMatch(one -> one.kind().equals(paper.kind()) && one.declarable());
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
    private List<CheckLine> papers(Applying.Next.Check check, Application application, Way way, Frame frame) {
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

    DeniedPage denied(Way way, List<Plan.Offer> offers, Application application, Frame frame) {
        var denied = offers.stream().filter(Applying::isNo).toList();
        return new DeniedPage(
                way,
                denied.stream()
                        .map(offer -> explanations.of(offer.assessed(), frame))
                        .toList(),
                bundles.without(denied, way, application));
    }

    private List<CheckLine> lines(Applying.Next.Check check, Application application, Way way, Frame frame) {
        var lines = new LinkedHashMap<String, CheckLine>();
        for (var offer : check.offers())
            for (var spec : offer.assessed().item().facts())
                if (application.answers().answers(spec.name()))
                    lines.putIfAbsent(
                            spec.name(), answered(offer, spec, way.with(again(application, spec.name())), frame));
        var all = new ArrayList<>(lines.values());
        all.addAll(deceased.lines(check.offers(), application, way, frame));
        all.addAll(pays.lines(check.offers(), application, way, frame));
        employers.line(check.offers(), application, way, frame).ifPresent(all::add);
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

    private Optional<CheckLine> account(Applying.Next.Check check, Application application, Way way, Frame frame) {
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
                .filter(offer -> !follows(offer, check.offers()))
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
