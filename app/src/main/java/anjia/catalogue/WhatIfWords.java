package anjia.catalogue;

import anjia.catalogue.Comparison.Difference;
import anjia.catalogue.Comparison.Kind;
import anjia.catalogue.WhatIfAnswer.Better;
import anjia.catalogue.WhatIfAnswer.Kept;
import anjia.catalogue.WhatIfAnswer.Line;
import anjia.catalogue.WhatIfAnswer.Reason;
import anjia.engine.NumberUsed;
import anjia.engine.Outcome;
import anjia.places.Places;
import anjia.web.Amount;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what an event would change into words (假设说明). */
@Component
class WhatIfWords {

    /** On a card there is room for so many sentences about what is given. */
    private static final int SENTENCES = 2;

    private final Catalogue catalogue;
    private final Places places;
    private final Questions questions;
    private final SealedAnswers sealed;

    WhatIfWords(Catalogue catalogue, Places places, Questions questions, SealedAnswers sealed) {
        this.catalogue = catalogue;
        this.places = places;
        this.questions = questions;
        this.sealed = sealed;
    }

    /**
     * @param onDay address of the same event on another day; empty when the day is too far ahead
     * @param again address at which the event is asked anew
     */
    WhatIfAnswer of(WhatIf whatIf, Frame frame, Function<LocalDate, String> onDay, String again) {
        var title = frame.text(whatIf.event().key("then"), frame.formats().day(whatIf.day()));
        var impossible = whatIf.impossible();
        if (impossible.isPresent()) return impossible(title, impossible.get(), frame, again);
        var comparison = whatIf.comparison();
        return new WhatIfAnswer(
                title,
                note(whatIf.event(), frame),
                List.of(),
                "",
                lines(comparison, Kind.GAINED, frame),
                lines(comparison, Kind.LOST, frame),
                lines(comparison, Kind.CHANGED, frame),
                comparison.of(Kind.SAME).stream().map(one -> kept(one, frame)).toList(),
                whatIf.bestDay(changes())
                        .map(best -> better(best, frame, onDay))
                        .orElse(null),
                again);
    }

    private static String note(WhatIfEvent event, Frame frame) {
        return frame.texts().has(event.key("note")) ? frame.text(event.key("note")) : "";
    }

    private Set<LocalDate> changes() {
        return catalogue.law().numbers().stream().map(NumberUsed::inForce).collect(Collectors.toSet());
    }

    private WhatIfAnswer impossible(String title, Assessed item, Frame frame, String again) {
        var speech = speech(item, frame);
        var why = new Verdict(speech, item.assessment()).lead();
        var lines = Stream.concat(
                        Stream.of(frame.text(
                                "catalogue.whatif.impossible", speech.words().name())),
                        why.stream())
                .toList();
        return new WhatIfAnswer(title, "", lines, page(item), List.of(), List.of(), List.of(), List.of(), null, again);
    }

    private List<Line> lines(Comparison comparison, Kind kind, Frame frame) {
        return comparison.of(kind).stream()
                .map(one -> line(one, reasons(one, comparison, frame), frame))
                .toList();
    }

    /** What was to be handed in with another item falls with it. */
    private List<Reason> reasons(Difference one, Comparison comparison, Frame frame) {
        var own = new WhatIfReasons(one, speech(one.after(), frame));
        var with = one.was().with();
        if (one.kind() != Kind.LOST || with == null || !own.turned().isEmpty()) return own.all();
        var first = new Reason(
                frame.text(
                        "catalogue.whatif.withGone",
                        with.words(frame.language().tag()).name()),
                "");
        var its = comparison.of(Kind.LOST).stream()
                .filter(other -> other.after().item() == with)
                .flatMap(other -> new WhatIfReasons(other, speech(other.after(), frame)).turned().stream());
        return Stream.concat(Stream.of(first), its).toList();
    }

    private Line line(Difference one, List<Reason> reasons, Frame frame) {
        var after = speech(one.after(), frame);
        var lines = new ArrayList<String>();
        if (one.kind() == Kind.GAINED && one.sure())
            gives(one, frame).lead().stream().limit(SENTENCES).forEach(lines::add);
        if (one.kind() == Kind.CHANGED) lines.addAll(WhatIfReasons.amounts(one, after));
        lines.addAll(how(one, after, frame));
        var today = concerns(one.before());
        return new Line(
                name(one.after(), after),
                money(one, frame),
                lines,
                reasons,
                today ? page(one.before()) : "/guide/" + one.after().item().code(),
                frame.text(today ? "catalogue.whatif.today" : "catalogue.why.guide"));
    }

    /** What she has still to do, to answer or to wait for. */
    private List<String> how(Difference one, Speech speech, Frame frame) {
        var becomes = one.becomes();
        var with = becomes.with();
        var lines = new ArrayList<String>();
        if (with != null)
            lines.add(frame.text(
                    "catalogue.way.together", with.words(frame.language().tag()).name()));
        if (becomes.from() != null)
            lines.add(frame.text("catalogue.way.wait", frame.formats().day(becomes.from())));
        if (becomes.level() == Standing.Level.OPEN) lines.addAll(missing(one.after(), speech, frame));
        else if (!one.sure()) lines.add(frame.text("catalogue.whatif.perhaps." + one.kind()));
        return lines;
    }

    private List<String> missing(Assessed one, Speech speech, Frame frame) {
        if (!one.assessment().missing().isEmpty()) return List.of(speech.text("catalogue.lawMissing"));
        return questions.of(one, frame).stream()
                .limit(1)
                .map(question -> frame.text("catalogue.entitlements.oneAnswer", question.ask()))
                .toList();
    }

    /** What she would have; of what she would lose, what she has. */
    private MoneyWords gives(Difference one, Frame frame) {
        var lost = one.kind() == Kind.LOST;
        var seen = lost ? one.before() : one.after();
        var amounts = lost ? one.was().amounts() : one.becomes().amounts();
        return new MoneyWords(speech(seen, frame), WhatIfReasons.giving(seen.assessment(), amounts));
    }

    /** Null when it is no money, or when too little is known to say more than nothing. */
    private @Nullable Amount money(Difference one, Frame frame) {
        var main = gives(one, frame).main();
        return main == null || main.fen() == 0 ? null : main;
    }

    private Kept kept(Difference one, Frame frame) {
        var state = switch (one.becomes().level()) {
            case HAS, NEAR, LATER -> "catalogue.whatif.kept.has";
            case OPEN -> "catalogue.whatif.kept.open";
            case NOT -> "catalogue.whatif.kept.not";
        };
        return new Kept(name(one.after(), speech(one.after(), frame)), frame.text(state), page(one.before()));
    }

    private Better better(BestDay best, Frame frame, Function<LocalDate, String> onDay) {
        var shown = frame.formats().day(best.better() ? best.day() : best.day().minusDays(1));
        var title = frame.text(best.better() ? "catalogue.whatif.best.later" : "catalogue.whatif.best.before", shown);
        var lines = best.differences().stream()
                .flatMap(one -> differs(one, frame).stream())
                .toList();
        return new Better(title, lines, best.better() ? onDay.apply(best.day()) : "");
    }

    private List<String> differs(Difference one, Frame frame) {
        var speech = speech(one.after(), frame);
        var name = name(one.after(), speech);
        if (one.kind() == Kind.CHANGED)
            return WhatIfReasons.amounts(one, speech).stream()
                    .map(amount -> frame.text("catalogue.whatif.best.changed", name, amount))
                    .toList();
        var money = money(one, frame);
        var key = "catalogue.whatif.best." + one.kind() + (money == null ? "" : "_MONEY");
        var sum = money == null
                ? ""
                : frame.text(
                        "catalogue.whatif.best.money",
                        frame.formats().yuan(money.fen()),
                        money.per().name());
        return List.of(frame.text(key, name, sum));
    }

    private Speech speech(Assessed one, Frame frame) {
        return new Speech(frame, one.item(), places);
    }

    private static String name(Assessed one, Speech speech) {
        return Optional.ofNullable(one.subject())
                .map(subject -> speech.words().name() + " · " + speech.frame().name(subject.name()))
                .orElse(speech.words().name());
    }

    private static boolean concerns(Assessed one) {
        return one.assessment().outcome() != Outcome.NOT_APPLICABLE
                && (one.subject() != null || one.item().subject() == null);
    }

    private String page(Assessed one) {
        var said = sealed.seal(one.saying(Answers.NONE));
        var path = "/entitlements/" + one.item().code();
        return said.isEmpty() ? path : path + "?" + SealedAnswers.PARAMETER + "=" + said;
    }
}
