package anjia.engine;

import anjia.engine.syntax.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a fact is declared, once per subject (事实声明).
 *
 * @param is what it means, in English, for whoever writes law
 * @param from how it derives from the life record, in words for {@code FactSource}; null when it can only be asked
 * @param openAtLeast whether the record may know only a part, so that the fact comes as "at least"
 */
public record FactSpec(
        String name,
        String is,
        FactType type,
        @Nullable String from,
        boolean openAtLeast,
        ChangedBy changesBy,
        Ask ask,
        Position position) {

    /**
     * How to ask for it.
     *
     * @param cost effort of the person who answers, 1 is least
     * @param question key of its words
     * @param paper kind of paper that proves the answer, or null
     */
    public record Ask(int cost, String question, @Nullable String paper) {}

    /** Whether the fact is of this type and inside its range. */
    public boolean fits(Fact fact) {
        return FactFit.fits(this, fact);
    }

    public boolean mayBeAbsent() {
        return switch (type) {
            case FactType.Day day -> day.mayBeAbsent();
            case FactType.Place place -> place.mayBeAbsent();
            case FactType.Count _, FactType.YesNo _, FactType.OneOf _, FactType.ClassOf _, FactType.Members _ -> false;
        };
    }

    /** The unit of a count, PLAIN for everything that is not one. */
    public Unit unit() {
        return measure().unit();
    }

    /** How a count is to be read; a share in percent. */
    public Measure measure() {
        return type instanceof FactType.Count count ? count.measure() : Measure.whole(Unit.PLAIN);
    }

    /**
     * Reads a fact as people write it: {@code 30}, {@code at least 9}, {@code yes}, {@code 2026-03-10}, {@code 610924}, {@code 1500.00 yuan},
     * {@code absent}, {@code missing}.
     *
     * @throws BadFacts when the text does not fit this declaration
     */
    public Fact read(String text) {
        var fact = FactFit.read(this, text.strip());
        if (fact == null) throw new BadFacts(List.of(new BadFacts.Misfit(name, FactFit.expected(this))));
        return fact;
    }
}
