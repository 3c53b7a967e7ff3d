package anjia.catalogue;

import anjia.engine.Amount;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Measure;
import anjia.engine.NumberUsed;
import anjia.engine.Origin;
import anjia.engine.Step;
import anjia.engine.Sure;
import anjia.engine.Unit;
import anjia.engine.Value;
import anjia.engine.Words;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values, facts and sources of one item in the words of one language (用语). */
final class Speech {

    private static final String SOURCE = "catalogue.source.";

    private final Frame frame;
    private final Item item;
    private final Words words;
    private final Places places;

    Speech(Frame frame, Item item, Places places) {
        this.frame = frame;
        this.item = item;
        this.words = item.words(frame.language().tag());
        this.places = places;
    }

    Item item() {
        return item;
    }

    Words words() {
        return words;
    }

    Frame frame() {
        return frame;
    }

    String text(String key, @Nullable Object... arguments) {
        return frame.text(key, arguments);
    }

    /** A figure with its unit: "12个月", "1,926.00元", "90%". */
    String figure(long value, Measure measure) {
        return switch (measure.unit()) {
            case FEN, FEN_A_MONTH, FEN_AN_HOUR, FEN_A_MONTH_AND_SQUARE_METRE ->
                measure.per() == 1 ? frame.formats().yuan(value) : words.say(value, measure);
            case DATE -> frame.formats().day(LocalDate.ofEpochDay(value));
            case RATIO, PLAIN -> words.say(value, measure);
            case YEARS, MONTHS, DAYS, PEOPLE, SQUARE_METRES, POINTS ->
                text("catalogue.count." + measure.unit(), count(value, measure));
        };
    }

    /** What an amount has come to: its words where its number stands for something, else the figure, "at least" while it is open. */
    String amount(Amount amount, long low) {
        return words.choice(amount).orElseGet(() -> {
            var said = figure(low, Measure.whole(amount.unit()));
            return amount.exact() ? said : text("catalogue.atLeast", said);
        });
    }

    /** A figure without its unit, as it stands in a column. */
    String bare(long value, Measure measure) {
        var money = isMoney(measure.unit());
        return money && frame.english() ? "¥" + words.say(value, measure) : words.say(value, measure);
    }

    /** The unit that stands beside a bare figure. */
    String unit(Unit unit, long value) {
        return switch (unit) {
            case FEN, FEN_A_MONTH, FEN_AN_HOUR, FEN_A_MONTH_AND_SQUARE_METRE -> text("catalogue.unit.money");
            case RATIO, DATE, PLAIN -> "";
            case YEARS, MONTHS, DAYS, PEOPLE, SQUARE_METRES, POINTS -> text("catalogue.unit." + unit, value);
        };
    }

    /** A fact as people say it; places by name. */
    String fact(FactSpec spec, Fact fact) {
        return switch (fact) {
            case Fact.Known(var value, var _) -> value(spec, value);
            case Fact.AtLeast(var n, var _) -> text("catalogue.atLeast", figure(n, spec.measure()));
            case Fact.Absent _ -> text("catalogue.none." + kind(spec.type()));
            case Fact.Missing _ -> text("catalogue.notKnown");
        };
    }

    private String value(FactSpec spec, Value value) {
        return switch (value) {
            case Value.Whole(var n) when spec.type() instanceof FactType.ClassOf -> text("catalogue.class", n);
            case Value.Whole(var n) -> figure(n, spec.measure());
            case Value.Day(var day) -> frame.formats().day(day);
            case Value.Code(var code) when spec.type() instanceof FactType.Place -> place(code);
            case Value.Members(var each) -> group((FactType.Members) spec.type(), each);
            case Value.Code _, Value.YesNo _ -> words.say(spec, new Fact.Known(value, null));
        };
    }

    /** Everybody of a group in turn: "第1位：每月收入 4,500.00元". */
    private String group(FactType.Members type, List<Facts> each) {
        var said = type.spell() == null ? "catalogue.member.said" : "catalogue.member.spellSaid";
        return IntStream.range(0, each.size())
                .mapToObj(i -> text(said, i + 1, member(type, each.get(i))))
                .collect(Collectors.joining(text("catalogue.semicolon")));
    }

    private String member(FactType.Members type, Facts member) {
        return type.each().stream()
                .map(spec ->
                        text("catalogue.member.fact", words.fact(spec.name()), fact(spec, member.get(spec.name()))))
                .collect(Collectors.joining(text("web.listComma")));
    }

    /** A place by its name; in English the name stays Chinese, with pinyin before it. */
    String place(String code) {
        return frame.place(places.localName(new DivisionCode(code)));
    }

    /** Who says so, and as of when: "社保缴费记录，2026年2月28日". Empty when nobody is named. */
    String source(@Nullable Origin origin) {
        if (origin == null) return "";
        var known = frame.texts().has(origin.textKey());
        var who = known ? text(origin.textKey(), origin.id() == null ? "" : origin.id()) : text(SOURCE + "record");
        return origin.day() == null
                ? who
                : text("catalogue.sourceOn", who, frame.formats().day(origin.day()));
    }

    /** Since when, or from when to when, a number holds. */
    String validity(NumberUsed number) {
        return validity(number.inForce(), number.to());
    }

    private String validity(LocalDate from, @Nullable LocalDate to) {
        var formats = frame.formats();
        return to == null
                ? text("catalogue.since", formats.day(from))
                : text("catalogue.fromTo", formats.day(from), formats.day(to));
    }

    /** The class of counties, or the place, that a number was read for; empty when it is the same everywhere. */
    String where(NumberUsed number) {
        var of = number.countyClass();
        if (number.division() != null) return place(number.division());
        return of == null ? "" : text("catalogue.class", of.value());
    }

    static Mark mark(NumberUsed number) {
        return mark(number.sure());
    }

    /** Where it says what would settle a number that is not sure; empty of one that is. */
    String doubt(NumberUsed number) {
        return mark(number).confirmWithOffice() ? Doubts.link(Doubts.number(item.code(), number.name())) : "";
    }

    /** The same of a table. */
    String doubt(String amount, Step.TableRow table) {
        return mark(table.sure()).confirmWithOffice() ? Doubts.link(Doubts.table(item.code(), amount)) : "";
    }

    static Mark mark(Sure sure) {
        return switch (sure) {
            case READ -> Mark.READ;
            case COMPUTED -> Mark.COMPUTED;
            case DESIGNED -> Mark.DESIGNED;
            case REMEMBERED -> Mark.REMEMBERED;
            case UNSURE -> Mark.UNSURE;
        };
    }

    static boolean isMoney(Unit unit) {
        return unit == Unit.FEN
                || unit == Unit.FEN_A_MONTH
                || unit == Unit.FEN_AN_HOUR
                || unit == Unit.FEN_A_MONTH_AND_SQUARE_METRE;
    }

    private static long count(long value, Measure measure) {
        return value / measure.per();
    }

    private static String kind(FactType type) {
        return type instanceof FactType.Place ? "place" : "day";
    }
}
