package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.RulesText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every item reckoned a second time, with exact fractions and nothing of the engine, for random people and people on its borders, around every day on which something changed. */
class SecondReadingTest {
    private static final int PEOPLE = 250;
    private static final String MISSING = "MISSING";
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,6}\\b");
    private static final List<String> PLACES =
            List.of("610924", "610102", "610202", "610524", "610502", "611026", "320102", "320583", "110101");
    private static final CountyClasses COUNTIES = new ClassesFile(new Faults())
            .read("places/classes.yaml", LawFolder.TEXT.files().get("places/classes.yaml"));

    static Stream<String> items() {
        return LawFolder.LAW.items().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("items")
    void theEngineAgreesWithASecondReading(String code) {
        var people = new People(LawFolder.LAW.item(code));
        var disagreeing = new ArrayList<String>();
        var compared = 0;
        for (var person = 0; person < PEOPLE; person++) {
            var day = people.day();
            var facts = people.facts(day);
            var found = LawFolder.LAW.assess(code, facts, day, "610924");
            var expected = expected(people, facts, day);
            // where the law has no value, or not yet, the engine reckons on with what it can be
            if (expected.equals(MISSING) || said(found).equals(MISSING)) continue;
            compared++;
            if (!expected.equals(said(found)))
                disagreeing.add("%s %s: expected %s, found %s".formatted(day, facts.byName(), expected, said(found)));
        }
        assertThat(disagreeing).isEmpty();
        assertThat(compared).isGreaterThan(PEOPLE / 10);
    }

    /** The outcome and the figures, or that a number of the law is missing. */
    private static String expected(People people, Facts facts, LocalDate day) {
        var second = new SecondReading(LawFolder.LAW, people.item, people.text, COUNTIES, facts, day, "610924");
        try {
            var outcome = second.outcome();
            if (outcome != Outcome.ENTITLED) return outcome.toString();
            return outcome + " " + figures(second.amounts());
        } catch (SecondReading.NoValue missing) {
            return MISSING;
        }
    }

    private static String figures(Map<String, List<Fraction>> amounts) {
        var all = new ArrayList<String>();
        amounts.forEach((name, months) ->
                all.add(name + months.stream().map(Fraction::whole).toList()));
        return all.toString();
    }

    private static String said(Assessment found) {
        if (!found.missing().isEmpty()) return MISSING;
        if (found.outcome() != Outcome.ENTITLED) return found.outcome().toString();
        var all = new ArrayList<String>();
        for (var amount : found.amounts())
            all.add(amount.name()
                    + (amount.isSchedule()
                            ? amount.months().stream().map(MonthAmount::low).toList()
                            : amount.trace() instanceof Step.FactRead || amount.low() == amount.high()
                                    ? List.of(amount.low())
                                    : List.of(amount.low(), amount.high())));
        return found.outcome() + " " + all;
    }

    /** People of whom everything is known, often on a border of the item. */
    private static final class People {
        private final Item item;
        private final RulesText text;
        private final Random random = new Random(20261126);
        private final List<Long> borders = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();

        People(Item item) {
            this.item = item;
            var written = LawFolder.TEXT.files().get(item.code() + "/rules.md");
            this.text = RulesText.read(item.code() + "/rules.md", written, new Faults());
            NUMBER.matcher(written).results().forEach(found -> borders.add(Long.parseLong(found.group())));
            var changes = new TreeSet<LocalDate>();
            for (var number : LawFolder.LAW.numbersOf(item.code()))
                for (var value : number.values()) {
                    borders.add(value.value() / value.measure().per());
                    if (value.inForce().getYear() < 2040) changes.add(value.inForce());
                }
            text.sections().forEach(section -> {
                if (!section.from().equals(LocalDate.MIN)) changes.add(section.from());
            });
            changes.add(LocalDate.of(2026, 3, 10));
            days.addAll(changes);
        }

        /** A day on which something changed, the day before or the one after. */
        LocalDate day() {
            return days.get(random.nextInt(days.size())).plusDays(random.nextInt(3) - 1L);
        }

        Facts facts(LocalDate day) {
            var facts = Facts.none();
            for (var spec : item.facts()) facts = facts.put(spec.name(), fact(spec, day));
            return facts;
        }

        private Fact fact(FactSpec spec, LocalDate day) {
            if (spec.mayBeAbsent() && random.nextInt(6) == 0) return new Fact.Absent(null);
            return new Fact.Known(value(spec.type(), day), null);
        }

        private Value value(FactType type, LocalDate day) {
            return switch (type) {
                case FactType.YesNo _ -> new Value.YesNo(random.nextBoolean());
                case FactType.OneOf(var choices) -> new Value.Code(choices.get(random.nextInt(choices.size())));
                case FactType.Place _ -> new Value.Code(PLACES.get(random.nextInt(PLACES.size())));
                case FactType.ClassOf _ -> new Value.Whole(1 + random.nextInt(3));
                case FactType.Count(var _, var low, var high) -> new Value.Whole(count(low, high));
                case FactType.Day _ -> new Value.Day(dayNear(day));
                case FactType.Members(var each, var least, var most, var _) -> {
                    var members = new ArrayList<Facts>();
                    var size = least + random.nextInt(Math.min(most, least + 3) - least + 1);
                    for (var at = 0; at < size; at++) {
                        var member = Facts.none();
                        for (var own : each) member = member.put(own.name(), fact(own, day));
                        members.add(member);
                    }
                    yield new Value.Members(members);
                }
            };
        }

        private long count(long low, long high) {
            var border = borders.isEmpty() ? low : borders.get(random.nextInt(borders.size())) + random.nextInt(3) - 1;
            if (random.nextInt(3) > 0 && border >= low && border <= high) return border;
            return low + (long) (random.nextDouble() * (high - low));
        }

        /** So many days, months or years away as the item speaks of, or anywhere in forty years. */
        private LocalDate dayNear(LocalDate day) {
            var span = borders.isEmpty() ? 0 : borders.get(random.nextInt(borders.size()));
            var shifted = switch (random.nextInt(4)) {
                case 0 -> day.minusDays(Math.min(span, 20_000));
                case 1 -> day.minusMonths(Math.min(span, 700));
                case 2 -> day.minusYears(Math.min(span, 70));
                default -> day.minusDays(random.nextInt(15_000));
            };
            var earliest = LocalDate.of(1901, 1, 1);
            return shifted.isBefore(earliest) ? earliest : shifted.plusDays(random.nextInt(3) - 1L);
        }
    }
}
