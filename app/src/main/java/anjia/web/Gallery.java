package anjia.web;

import static anjia.web.StripYear.Month.AHEAD;
import static anjia.web.StripYear.Month.BEFORE;
import static anjia.web.StripYear.Month.ELSEWHERE;
import static anjia.web.StripYear.Month.GAP;
import static anjia.web.StripYear.Month.PAID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the gallery shows: one invented person, her file and her years. */
record Gallery(Frame frame) {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    static final String NAME = "李秀梅";
    static final String FILE = "61240310187K";

    private String text(String key) {
        return frame.text("web.gallery." + key);
    }

    private String money(long fen) {
        return frame.english() ? frame.formats().yuan(fen) : frame.formats().money(fen);
    }

    Amount amount() {
        return Amount.monthly(192_600);
    }

    List<ArithmeticRow> arithmetic() {
        return List.of(
                ArithmeticRow.given("", text("wage"), text("wageBelow"), money(214_000), text("yuan"), Mark.READ),
                ArithmeticRow.given("×", text("share"), text("shareBelow"), "90%", "", Mark.COMPUTED),
                ArithmeticRow.result(text("eachMonth"), money(192_600), text("yuan")),
                ArithmeticRow.given("×", text("longest"), "", "12", text("months"), null),
                ArithmeticRow.total(text("inAll"), money(2_311_200), text("yuan")));
    }

    List<BandCell> band() {
        return List.of(
                new BandCell(text("band.one"), text("band.oneFrom"), true),
                new BandCell(text("band.two"), text("band.twoFrom"), false),
                new BandCell(text("band.three"), text("band.threeFrom"), false));
    }

    List<StripYear> strip() {
        var years = new ArrayList<StripYear>();
        years.add(year(2021, BEFORE, 3, PAID));
        for (int year = 2022; year < 2026; year++) years.add(year(year, PAID, 12, PAID));
        years.add(year(2026, PAID, 2, AHEAD));
        return years;
    }

    /** A record with everything that can happen in one. */
    List<StripYear> mixedStrip() {
        var away = new ArrayList<>(year(2024, PAID, 4, ELSEWHERE).months().subList(0, 8));
        away.addAll(year(2024, PAID, 12, PAID).months().subList(0, 4));
        var gap = new ArrayList<>(year(2025, PAID, 3, GAP).months().subList(0, 5));
        gap.addAll(year(2025, PAID, 12, PAID).months().subList(0, 7));
        return List.of(new StripYear(2024, away), new StripYear(2025, gap), year(2026, PAID, 2, AHEAD));
    }

    private static StripYear year(int year, StripYear.Month first, int until, StripYear.Month then) {
        return new StripYear(
                year,
                Stream.iterate(1, month -> month + 1)
                        .limit(12)
                        .map(month -> month <= until ? first : then)
                        .toList());
    }

    List<Condition> conditions() {
        return List.of(
                new Condition(Condition.State.MET, text("condition.paid"), text("condition.paidFact"), ""),
                new Condition(
                        Condition.State.MET,
                        text("condition.wish"),
                        text("condition.wishFact"),
                        text("condition.wishSource")),
                new Condition(Condition.State.MET, text("condition.registered"), text("condition.registeredFact"), ""));
    }

    List<Condition> openConditions() {
        return List.of(
                new Condition(Condition.State.UNKNOWN, text("condition.other"), text("condition.otherFact"), ""),
                new Condition(Condition.State.NOT_MET, text("condition.pension"), text("condition.pensionFact"), ""));
    }

    List<Entitlement> entitlements() {
        return List.of(
                new Entitlement(
                        Entitlement.State.ENTITLED,
                        text("benefit"),
                        amount(),
                        text("upTo"),
                        "/gallery/answer",
                        text("seeHow")),
                new Entitlement(
                        Entitlement.State.ENTITLED, text("cardName"), null, text("cardLine"), "/gallery/answer", ""),
                new Entitlement(
                        Entitlement.State.NEARLY,
                        text("nearlyName"),
                        null,
                        text("nearlyLine"),
                        "/gallery/question",
                        text("answerNow")),
                new Entitlement(Entitlement.State.NOT, text("notName"), null, text("notLine"), "/gallery/answer", ""));
    }

    List<Step> steps() {
        return List.of(
                step(Step.State.DONE, "received"),
                step(Step.State.DONE, "complete"),
                step(Step.State.NOW, "review"),
                step(Step.State.LATER, "told"),
                step(Step.State.LATER, "money"));
    }

    private Step step(Step.State state, String key) {
        return new Step(state, text("step." + key), text("step." + key + "Line"));
    }

    List<Chip> chips() {
        return List.of(Chip.of(6), Chip.of(2), Chip.of(0), Chip.of(-1), Chip.stopped(text("waiting")));
    }

    ClockBar clock() {
        return ClockBar.of(10, 4, false, text("clock"));
    }

    ClockBar stoppedClock() {
        return ClockBar.of(10, 4, true, text("clockStopped"));
    }

    List<Choice> reasons() {
        return List.of(
                new Choice("dismissed", text("left.dismissed"), text("left.dismissedHint")),
                Choice.of("expired", text("left.expired")),
                Choice.of("unpaid", text("left.unpaid")),
                Choice.of("own", text("left.own")),
                Choice.of("unsure", frame.text("web.question.unsure")));
    }

    List<Choice> counties() {
        return Stream.of("紫阳县", "汉滨区", "岚皋县", "旬阳市", "白河县", "平利县", "宁陕县", "商州区", "长安区")
                .map(county -> Choice.of(county, county))
                .toList();
    }

    List<FieldError> errors() {
        return List.of(new FieldError("card", text("cardSummary")));
    }

    List<Moment> moments() {
        return List.of(
                moment(Moment.Kind.TODAY, frame.text("web.today"), "today", ""),
                moment(Moment.Kind.KNOWN, "2026", "left", text("moment.leftMore")),
                moment(Moment.Kind.KNOWN, "2021", "factory", ""),
                moment(Moment.Kind.UNKNOWN, "2012", "jiangsu", ""));
    }

    private Moment moment(Moment.Kind kind, String when, String key, String more) {
        return new Moment(kind, when, text("moment." + key), text("moment." + key + "Line"), more);
    }

    Lanes lanes() {
        var away = new Lanes.Bar(day(2012, 3), day(2020, 1), text("lane.jiangsu"), Lanes.Kind.ELSEWHERE);
        var here = new Lanes.Bar(day(2021, 4), day(2026, 2), text("lane.factory"), Lanes.Kind.HERE);
        var unknown = new Lanes.Bar(day(2012, 3), day(2020, 1), text("lane.unknown"), Lanes.Kind.UNKNOWN);
        var paid = new Lanes.Bar(day(2021, 4), day(2026, 2), text("lane.months"), Lanes.Kind.HERE);
        return new Lanes(
                day(2012, 1),
                TODAY,
                List.of(
                        new Lanes.Lane(text("lane.work"), List.of(away, here), ""),
                        new Lanes.Lane(text("lane.insurance"), List.of(unknown, paid), ""),
                        new Lanes.Lane(text("lane.drawn"), List.of(), text("lane.nothing"))));
    }

    private static LocalDate day(int year, int month) {
        return LocalDate.of(year, month, 1);
    }

    List<Fact> facts() {
        return List.of(
                new Fact(text("person.age"), text("person.ageValue")),
                new Fact(text("person.number"), Formats.identityNumber("612425198302150027")),
                new Fact(text("person.phone"), Formats.phone("13800004410")),
                new Fact(text("person.home"), text("person.homeValue")));
    }

    List<Paper> papers() {
        return List.of(
                new Paper(text("paper.number"), true),
                new Paper(text("paper.ending"), true),
                new Paper(text("paper.card"), false));
    }

    List<Column> columns() {
        return List.of(
                Column.text(text("name")),
                Column.text(text("item")),
                Column.text(text("received")),
                new Column(text("latest"), false, "ascending", "/gallery"),
                Column.number(text("perMonth")));
    }

    /** A file of the table. */
    record Row(String name, LocalDate received, LocalDate due, int left, long fen) {}

    List<Row> rows() {
        return List.of(
                new Row(NAME, TODAY, LocalDate.of(2026, 3, 24), 6, 192_600),
                new Row("马德海", LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 18), 2, 202_500),
                new Row("何建平", LocalDate.of(2026, 2, 27), LocalDate.of(2026, 3, 13), -1, 192_600));
    }

    static final List<String> ICONS = List.of(
            "home",
            "file",
            "briefcase",
            "person",
            "people",
            "search",
            "speaker",
            "letters",
            "globe",
            "camera",
            "phone",
            "printer",
            "clock",
            "calendar",
            "pin",
            "map",
            "lock",
            "question",
            "warning",
            "tick",
            "pencil",
            "download",
            "hand",
            "money",
            "back",
            "on",
            "down",
            "plus",
            "dash",
            "close");

    static final List<String> DRAWINGS =
            List.of("helmet", "envelope", "toolbox", "home", "schoolbag", "house", "medicine", "book", "mug", "people");

    static final List<String> COLOURS = List.of(
            "paper", "surface", "sunken", "line", "line2", "ink3", "ink2", "ink", "jade", "shi", "amber", "red");
}
