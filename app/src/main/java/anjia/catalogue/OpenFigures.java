package anjia.catalogue;

import anjia.catalogue.NumbersPages.Figure;
import anjia.catalogue.NumbersPages.Group;
import anjia.catalogue.NumbersPages.Holding;
import anjia.catalogue.NumbersPages.NumbersPage;
import anjia.catalogue.NumbersPages.Part;
import anjia.catalogue.NumbersPages.Row;
import anjia.catalogue.NumbersPages.Use;
import anjia.catalogue.NumbersPages.Why;
import anjia.engine.CountyList;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.LawNumber;
import anjia.engine.LawTable;
import anjia.engine.NumberUsed;
import anjia.engine.ServiceFunction;
import anjia.engine.Sure;
import anjia.places.Places;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gathers what is not sure in the law of a day: numbers, tables and time limits (还没核对的数). */
final class OpenFigures {

    private final Law law;
    private final Places places;
    private final LocalDate today;
    private final Frame frame;

    OpenFigures(Law law, Places places, LocalDate today, Frame frame) {
        this.law = law;
        this.places = places;
        this.today = today;
        this.frame = frame;
    }

    NumbersPage page() {
        var numbers = new LinkedHashMap<String, LawNumber>();
        var tables = new LinkedHashSet<LawTable>();
        for (var item : law.items().values()) {
            for (var number : law.numbersOf(item.code())) numbers.put(key(number), number);
            tables(item).forEach(tables::add);
        }
        var sure = numbers.values().stream().filter(LawNumber::isSure).count()
                + tables.stream().filter(table -> table.sure() == Sure.READ).count();
        var unfound = numbers.values().stream()
                .filter(number -> number.values().isEmpty())
                .count();
        var parts = Arrays.stream(Why.values()).map(this::part).toList();
        return new NumbersPage(numbers.size() + tables.size(), (int) sure, (int) unfound, parts);
    }

    private static String key(LawNumber number) {
        return number.declaredIn() + " " + number.name();
    }

    private Stream<LawTable> tables(Item item) {
        return law.tablesOf(item.code()).stream()
                .filter(table -> table.inForce().holdsOn(today));
    }

    /** A number that several items read stands once, with the function of the first of them. */
    private Part part(Why why) {
        var rows = new LinkedHashMap<String, Row>();
        var of = new LinkedHashMap<ServiceFunction, List<String>>();
        for (var function : law.functions())
            for (var item : law.items().values())
                if (function.activeOn(today) && item.function().equals(function.code()))
                    rows(why, item).forEach((key, row) -> {
                        if (!rows.containsKey(key))
                            of.computeIfAbsent(function, _ -> new ArrayList<>()).add(key);
                        rows.merge(key, row, OpenFigures::together);
                    });
        var groups = of.entrySet().stream()
                .map(group -> new Group(
                        frame.english() ? group.getKey().en() : group.getKey().zh(),
                        settled(group.getValue().stream().map(rows::get).toList())))
                .toList();
        return new Part(why, groups);
    }

    /** Neighbours that nobody found and that the same words would settle are told once. */
    private static List<Row> settled(List<Row> rows) {
        var told = new ArrayList<Row>();
        for (var row : rows) {
            var last = told.isEmpty() ? null : told.getLast();
            if (last != null
                    && row.holdings().isEmpty()
                    && row.settledBy().equals(last.settledBy())
                    && row.uses().equals(last.uses()))
                told.set(told.size() - 1, last.with(row.names(), row.anchors(), List.of()));
            else told.add(row);
        }
        return told;
    }

    /** By what makes two of them the same: a number that several items read stands here once. */
    private Map<String, Row> rows(Why why, Item item) {
        var rows = new LinkedHashMap<String, Row>();
        var speech = new Speech(frame, item, places);
        if (why == Why.LIMIT && item.limit().sure() != Sure.READ) rows.put(item.code(), limit(item, speech));
        if (why == Why.LIMIT) return rows;
        for (var number : law.numbersOf(item.code()))
            if (!number.isSure() && number.values().isEmpty() == (why == Why.NOT_FOUND))
                rows.put(key(number), number(number, speech));
        if (why == Why.NOT_CHECKED)
            tables(item)
                    .filter(table -> table.sure() != Sure.READ)
                    .forEach(table -> rows.put(item.code() + " " + table.amount(), table(table, speech)));
        return rows;
    }

    private static Row together(Row one, Row other) {
        return one.with(List.of(), other.anchors(), other.uses());
    }

    private Row limit(Item item, Speech speech) {
        var limit = item.limit();
        var words = new LimitWords(frame);
        var holding = new Holding(
                List.of(new Figure(words.length(limit), words.kind(limit))),
                "",
                Speech.mark(limit.sure()),
                Articles.of(limit.source()),
                words.english(limit));
        return new Row(
                List.of(speech.words().name()),
                List.of(Doubts.limit(item.code())),
                List.of(use(speech)),
                List.of(holding),
                "");
    }

    private Row table(LawTable table, Speech speech) {
        var holding = new Holding(
                List.of(new Figure(frame.text("catalogue.numbers.table"), "")),
                "",
                Speech.mark(table.sure()),
                Articles.of(table.article()));
        return new Row(
                List.of(speech.words().amount(table.amount())),
                List.of(Doubts.table(speech.item().code(), table.amount())),
                List.of(use(speech)),
                List.of(holding),
                settledBy(table.sure(), speech));
    }

    private Row number(LawNumber number, Speech speech) {
        var holding = number.values().stream().filter(this::holds).toList();
        var shown = holding.isEmpty() && !number.values().isEmpty()
                ? List.of(number.values().getLast())
                : holding;
        var list = number.countyLists().isEmpty()
                ? Optional.<CountyList>empty()
                : number.countyLists().stream()
                        .filter(one -> !one.inForce().isAfter(today))
                        .reduce((_, later) -> later)
                        .filter(one -> one.sure() != Sure.READ);
        var holdings = new ArrayList<>(holdings(shown, speech));
        list.map(one -> classes(one, speech)).ifPresent(holdings::add);
        var weakest = Stream.concat(
                        shown.stream().map(NumberUsed::sure), list.stream().map(CountyList::sure))
                .reduce(Sure.READ, Sure::and);
        var written = number.settledBy();
        return new Row(
                List.of(speech.words().number(number.name())),
                List.of(Doubts.number(speech.item().code(), number.name())),
                List.of(use(speech)),
                holdings,
                written != null
                        ? frame.text(
                                "catalogue.numbers.settled",
                                written.in(frame.language().tag()))
                        : settledBy(weakest, speech));
    }

    private static Use use(Speech speech) {
        return new Use(speech.item().code(), speech.words().name());
    }

    private boolean holds(NumberUsed value) {
        return !value.inForce().isAfter(today)
                && (value.to() == null || !value.to().isBefore(today));
    }

    /** Values of one notice stand together. */
    private List<Holding> holdings(List<NumberUsed> values, Speech speech) {
        var together = new LinkedHashMap<Holding, List<Figure>>();
        for (var value : values)
            together.computeIfAbsent(
                            new Holding(
                                    List.of(), speech.validity(value), Speech.mark(value), Articles.of(value.source())),
                            _ -> new ArrayList<>())
                    .add(new Figure(speech.figure(value.value(), value.measure()), speech.where(value)));
        return together.entrySet().stream()
                .map(entry -> new Holding(
                        entry.getValue(),
                        entry.getKey().since(),
                        entry.getKey().mark(),
                        entry.getKey().source()))
                .toList();
    }

    /** The figures may be read and still nobody sure which county they are of. */
    private Holding classes(CountyList list, Speech speech) {
        return new Holding(
                List.of(new Figure(frame.text("catalogue.numbers.classes"), "")),
                speech.text("catalogue.since", frame.formats().day(list.inForce())),
                Speech.mark(list.sure()),
                list.source());
    }

    /** What its mark asks for. */
    private String settledBy(Sure weakest, Speech speech) {
        var department = frame.text("catalogue.department." + speech.item().department());
        var mark = weakest == Sure.READ ? "EARLIER" : weakest.name();
        return frame.text("catalogue.numbers.settle." + mark, department);
    }
}
