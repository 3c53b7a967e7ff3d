package anjia.catalogue;

import anjia.catalogue.Explanation.Ladder;
import anjia.engine.Amount;
import anjia.engine.Fact;
import anjia.engine.Measure;
import anjia.engine.Step;
import anjia.web.BandCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays the tables of the law on their side, with where the person stands (档次). Only tables of one counted column are ladders. */
final class Ladders {

    private final Speech speech;

    Ladders(Speech speech) {
        this.speech = speech;
    }

    Optional<Ladder> of(Amount amount) {
        if (!(amount.trace() instanceof Step.TableRow table) || table.inputs().size() != 1) return Optional.empty();
        return table.inputs().getFirst() instanceof Step.FactRead read
                ? Optional.of(ladder(amount, table, read))
                : Optional.empty();
    }

    private Ladder ladder(Amount amount, Step.TableRow table, Step.FactRead read) {
        var measure = Measure.whole(amount.unit());
        var value = table.exact()
                ? speech.figure(table.low(), measure)
                : speech.text("catalogue.atLeast", speech.figure(table.low(), measure));
        return new Ladder(
                speech.words().amount(amount.name()),
                value,
                standing(read),
                read.spec().name(),
                cells(table, measure, read.measure()),
                next(table, measure, read),
                Articles.of(amount.article()),
                Speech.mark(table.sure()),
                speech.doubt(amount.name(), table));
    }

    private String standing(Step.FactRead read) {
        var name = speech.words().fact(read.spec().name());
        var known = speech.fact(read.spec(), read.fact());
        var long_ = read.fact() instanceof Fact.Known ? length(read.low(), read.measure()) : known;
        return long_.equals(known)
                ? speech.text("catalogue.standing", name, known)
                : speech.text("catalogue.standingLong", name, long_, known);
    }

    /** Rows that give nothing are left out, unless the person stands there. */
    private List<BandCell> cells(Step.TableRow table, Measure yields, Measure counts) {
        var cells = new ArrayList<BandCell>();
        for (int i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            var here = table.reached().contains(i);
            var from = row.bands().getFirst().low();
            if (row.value() != 0 || here)
                cells.add(new BandCell(
                        speech.figure(row.value(), yields),
                        from == 0
                                ? speech.text(
                                        "catalogue.below",
                                        length(row.bands().getFirst().high() + 1, counts))
                                : speech.text("catalogue.from", length(from, counts)),
                        here));
        }
        return cells;
    }

    private String next(Step.TableRow table, Measure yields, Step.FactRead read) {
        var here = table.reached().getLast() + 1;
        if (!read.exact() || here >= table.rows().size()) return "";
        var row = table.rows().get(here);
        var border = row.bands().getFirst().low();
        return speech.text(
                "catalogue.nextBand",
                length(border, read.measure()),
                speech.figure(border - read.low(), read.measure()),
                speech.figure(row.value(), yields));
    }

    /** Months in years and months: "4年11个月". */
    private String length(long value, Measure measure) {
        return measure.unit() == anjia.engine.Unit.MONTHS
                ? speech.frame().formats().months(Math.toIntExact(value))
                : speech.figure(value, measure);
    }
}
