package anjia.catalogue;

import anjia.places.Places;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every figure of the law that nobody has found, or read in the original yet, and what would settle it (还没核对的数): open to everybody. */
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
     * All open figures. Numbers and tables are counted, time limits stand apart.
     *
     * @param sure how many figures were read in the original, of {@code all}
     * @param unfound how many of them nobody has found
     */
    record NumbersPage(int all, int sure, int unfound, List<Part> parts) {
        int unchecked() {
            return all - sure - unfound;
        }
    }

    /** Why a figure stands here. */
    enum Why {
        NOT_FOUND,
        NOT_CHECKED,
        /** 办理时限: what is promised, or not read. */
        LIMIT;

        /** Where its part stands on the page. */
        String anchor() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The figures that stand here for one reason. */
    record Part(Why why, List<Group> groups) {
        int size() {
            return groups.stream()
                    .flatMap(group -> group.rows().stream())
                    .mapToInt(row -> row.names().size())
                    .sum();
        }
    }

    /** Those of the items of one function. */
    record Group(String function, List<Row> rows) {}

    /**
     * One figure, or several that the same words would settle.
     *
     * @param names what it is called; of a time limit, the item
     * @param anchors by which marks on other pages lead here, one per item that reads it
     * @param uses the items that read it
     * @param holdings what holds today, or what held last; empty while nothing was found
     * @param settledBy what would make it sure; empty where the part says it for all
     */
    record Row(List<String> names, List<String> anchors, List<Use> uses, List<Holding> holdings, String settledBy) {

        /** The same with more names, anchors and uses. */
        Row with(List<String> named, List<String> anchored, List<Use> used) {
            return new Row(joined(names, named), joined(anchors, anchored), joined(uses, used), holdings, settledBy);
        }

        private static <T> List<T> joined(List<T> first, List<T> then) {
            return Stream.concat(first.stream(), then.stream()).toList();
        }
    }

    /** An item that reads it. */
    record Use(String code, String name) {}

    /** Values of one day and source, each with where it holds; what is no value has none: which county is of which class. */
    record Holding(List<Figure> figures, String since, Mark mark, String source, String english) {

        /** Whose source is told in Chinese alone. */
        Holding(List<Figure> figures, String since, Mark mark, String source) {
            this(figures, since, mark, source, "");
        }
    }

    /** @param where class or place; empty when it is the same everywhere */
    record Figure(String value, String where) {}

    @GetMapping(Doubts.PAGE)
    String numbers(Frame frame, Model model) {
        var open = new OpenFigures(catalogue.law(), places, LocalDate.now(clock), frame);
        model.addAttribute("page", open.page());
        return "catalogue/numbers";
    }
}
