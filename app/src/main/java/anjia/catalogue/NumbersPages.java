package anjia.catalogue;

import anjia.engine.Item;
import anjia.engine.LawNumber;
import anjia.engine.NumberUsed;
import anjia.engine.ServiceFunction;
import anjia.engine.Sure;
import anjia.places.Places;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every figure of the law that nobody has read in the original yet, and what would settle it (还没核对的数): open to everybody. */
@Controller
class NumbersPages {

    private final Catalogue catalogue;
    private final Places places;
    private final Clock clock;

    NumbersPages(Catalogue catalogue, Places places, Clock clock) {
        this.catalogue = catalogue;
        this.places = places;
        this.clock = clock;
    }

    /**
     * All open numbers.
     *
     * @param sure how many numbers were read in the original, of {@code all}
     */
    record NumbersPage(int sure, int all, List<Group> groups) {}

    /** The open numbers of the items of one function. */
    record Group(String function, List<Open> numbers) {}

    /**
     * One number.
     *
     * @param values what holds today, or what held last; empty while nothing was found
     * @param settledBy what would make it sure
     * @param note what whoever wrote the number said of that, in Chinese; may be empty
     */
    record Open(String name, List<Use> uses, List<Holding> values, String settledBy, String note) {}

    /** An item that reads the number. */
    record Use(String code, String name) {}

    /** A value with its source, which stands in Chinese. */
    record Holding(String value, String where, String since, Mark mark, String source) {}

    @GetMapping("/numbers")
    String numbers(Frame frame, Model model) {
        var today = LocalDate.now(clock);
        var groups = new ArrayList<Group>();
        var all = new LinkedHashMap<String, Boolean>();
        for (var item : catalogue.items())
            for (var number : catalogue.law().numbersOf(item.code())) all.put(key(number), number.isSure());
        for (var function : catalogue.law().functions())
            if (function.activeOn(today)) group(function, today, frame).ifPresent(groups::add);
        var sure = (int) all.values().stream().filter(one -> one).count();
        model.addAttribute("page", new NumbersPage(sure, all.size(), groups));
        return "catalogue/numbers";
    }

    private static String key(LawNumber number) {
        return number.declaredIn() + " " + number.name();
    }

    private Optional<Group> group(ServiceFunction function, LocalDate today, Frame frame) {
        var open = new LinkedHashMap<String, Open>();
        for (var item : catalogue.items()) {
            if (!item.function().equals(function.code())) continue;
            for (var number : catalogue.law().numbersOf(item.code()))
                if (!number.isSure()) open.merge(key(number), open(item, number, today, frame), NumbersPages::together);
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(frame.english() ? function.en() : function.zh(), List.copyOf(open.values())));
    }

    private static Open together(Open one, Open other) {
        var uses = new ArrayList<>(one.uses());
        uses.addAll(other.uses());
        return new Open(one.name(), uses, one.values(), one.settledBy(), one.note());
    }

    private Open open(Item item, LawNumber number, LocalDate today, Frame frame) {
        var speech = new Speech(frame, item, places);
        var use = new Use(item.code(), speech.words().name());
        var holding =
                number.values().stream().filter(value -> holds(value, today)).toList();
        var shown = holding.isEmpty() && !number.values().isEmpty()
                ? List.of(number.values().getLast())
                : holding;
        return new Open(
                speech.words().number(number.name()),
                List.of(use),
                shown.stream().map(value -> holding(value, speech)).toList(),
                settledBy(shown, item, frame),
                number.settledBy() == null ? "" : number.settledBy());
    }

    private static boolean holds(NumberUsed value, LocalDate day) {
        return !value.inForce().isAfter(day)
                && (value.to() == null || !value.to().isBefore(day));
    }

    private static Holding holding(NumberUsed value, Speech speech) {
        return new Holding(
                speech.figure(value.value(), value.measure()),
                speech.where(value),
                speech.validity(value),
                Speech.mark(value),
                value.source());
    }

    /** What its mark asks for. */
    private static String settledBy(List<NumberUsed> shown, Item item, Frame frame) {
        @Nullable
        Sure weakest = shown.stream().map(NumberUsed::sure).max(Sure::compareTo).orElse(null);
        var mark = weakest == null ? "NONE" : weakest == Sure.READ ? "EARLIER" : weakest.name();
        return frame.text("catalogue.numbers.settle." + mark, frame.text("catalogue.department." + item.department()));
    }
}
