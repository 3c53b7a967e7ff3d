package anjia.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything one assessment reads and finds: the facts in slots, the days, and the amounts so far. Lives for one assessment. */
final class Frame {
    private final FactSlots slots;
    private final CountyClasses counties;
    private final @Nullable String division;
    private final long today;
    private final long governing;
    private final boolean governed;
    private final int amountCount;
    private List<Amount> amounts = List.of();
    private final Map<String, Long> supposed;
    private @Nullable FactSlots member;
    private long month;
    private long sameUntil;
    private long low;
    private long high;
    private Result result = Result.UNKNOWN;
    private @Nullable List<MissingNumber> missing;

    Frame(
            FactSlots slots,
            int governedBy,
            int amountCount,
            CountyClasses counties,
            LocalDate day,
            @Nullable String division,
            Map<String, Long> supposed) {
        this.slots = slots;
        this.supposed = supposed;
        this.counties = counties;
        this.division = division;
        this.today = day.toEpochDay();
        this.governed = governedBy >= 0 && slots.figure(governedBy).exact();
        this.governing = governed ? slots.figure(governedBy).low() : today;
        this.amountCount = amountCount;
    }

    /** The same facts, and the same member of a group, as they are read on another day. */
    private Frame(Frame other, long day) {
        this.slots = other.slots;
        this.supposed = other.supposed;
        this.counties = other.counties;
        this.division = other.division;
        this.today = day;
        this.governed = other.governed;
        this.governing = governed ? other.governing : day;
        this.amountCount = other.amountCount;
        this.member = other.member;
    }

    /** Nothing but the day is otherwise. */
    Frame on(long day) {
        return day == today ? this : new Frame(this, day);
    }

    /** Whether it is another day tomorrow. */
    boolean goesOn(FigureNode.When when) {
        return switch (when) {
            case TODAY -> true;
            case GOVERNING_DAY -> !governed;
            case MONTH -> false;
        };
    }

    long day(FigureNode.When when) {
        return switch (when) {
            case GOVERNING_DAY -> governing;
            case TODAY -> today;
            case MONTH -> month;
        };
    }

    /** From now on the month of a schedule that begins on this day is read. */
    void month(long firstDay) {
        month = firstDay;
        sameUntil = Long.MAX_VALUE;
    }

    /** What was just read at a day would be read on each day up to this one. */
    void holdsUntil(FigureNode.When when, long last) {
        if (when == FigureNode.When.MONTH && last < sameUntil) sameUntil = last;
    }

    /** Last day on which a month may begin and be as the one that was read. */
    long sameUntil() {
        return sameUntil;
    }

    /** Every node hands out its figure here: who needs its ends finds them below, without asking each kind of step. */
    <S extends Step.Figure> S read(S figure, long low, long high) {
        assert figure.low() == low && figure.high() == high;
        this.low = low;
        this.high = high;
        return figure;
    }

    /** The same for a claim. */
    <S extends Step.Claim> S read(S claim, Result result) {
        assert claim.result() == result;
        this.result = result;
        return claim;
    }

    /** What came of the claim that was read last. */
    Result result() {
        return result;
    }

    /** Low end of the figure that was read last. */
    long low() {
        return low;
    }

    /** High end of the figure that was read last. */
    long high() {
        return high;
    }

    CountyClasses counties() {
        return counties;
    }

    @Nullable
    String division() {
        return division;
    }

    /** Value of a number in a what-if example; null when the law's own value holds. */
    @Nullable
    Long supposed(String number) {
        return supposed.isEmpty() ? null : supposed.get(number);
    }

    /** Until the next call the slots after the item's own are those of this member of a group. */
    void enter(@Nullable FactSlots member) {
        this.member = member;
    }

    private FactSlots at(int slot) {
        return slot < slots.size() ? slots : Objects.requireNonNull(member, "no member of a group is looked at");
    }

    private int index(int slot) {
        return slot < slots.size() ? slot : slot - slots.size();
    }

    FactSpec spec(int slot) {
        return at(slot).spec(index(slot));
    }

    Fact fact(int slot) {
        return at(slot).fact(index(slot));
    }

    Step.FactRead figure(int slot) {
        return at(slot).figure(index(slot));
    }

    /** A yes-or-no fact as a claim. */
    Step.YesNoRead answer(int slot) {
        return at(slot).answer(index(slot));
    }

    /** The facts of each member of the group in this slot; null while nobody knows who belongs to it. */
    @Nullable
    List<FactSlots> members(int slot) {
        return slots.members(slot);
    }

    /** A choice as the input of a table: all that is said of it is whether it is known. */
    Step choiceRead(int slot) {
        return new Step.IsKnown(spec(slot), fact(slot), fact(slot) instanceof Fact.Known ? Result.MET : Result.UNKNOWN);
    }

    long mask(int slot) {
        return at(slot).mask(index(slot));
    }

    /** Code of the place in this slot, null when it is not known. */
    @Nullable
    String place(int slot) {
        return at(slot).place(index(slot));
    }

    Amount amount(int index) {
        return amounts.get(index);
    }

    void add(Amount amount) {
        if (amounts.isEmpty()) amounts = new ArrayList<>(amountCount);
        amounts.add(amount);
    }

    List<Amount> amounts() {
        return amounts;
    }

    void missing(String name, long day, @Nullable String place, @Nullable Integer countyClass) {
        if (missing == null) missing = new ArrayList<>();
        var hole = new MissingNumber(name, LocalDate.ofEpochDay(day), place, countyClass);
        if (!missing.contains(hole)) missing.add(hole);
    }

    List<MissingNumber> missing() {
        return missing == null ? List.of() : List.copyOf(missing);
    }
}
