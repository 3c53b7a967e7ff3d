package anjia.lawbook;

import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.Limit;
import anjia.engine.Measure;
import anjia.engine.MonthAmount;
import anjia.engine.NumberUsed;
import anjia.engine.Paper;
import anjia.engine.Sure;
import anjia.engine.Unit;
import anjia.engine.Validity;
import anjia.engine.Value;
import anjia.engine.Words;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things of one item in the words of a reader: days, figures, facts, effects. */
record Reader(Law law, Texts texts, Item item) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9_]+)}");

    Words words() {
        return item.words(texts.language().tag());
    }

    String say(String key, Object... arguments) {
        return texts.get("lawbook." + key, arguments);
    }

    String formula(String key, Object... arguments) {
        return texts.get("lawbook.formula." + key, arguments);
    }

    String day(LocalDate day) {
        return words().say(day.toEpochDay(), Measure.whole(Unit.DATE));
    }

    /** The days of a version; empty when it always holds. */
    String days(Validity days) {
        var begins = !days.from().equals(LocalDate.MIN);
        var ends = !days.to().equals(LocalDate.MAX);
        if (begins && ends) return say("days.both", day(days.from()), day(days.to()));
        if (begins) return say("days.from", day(days.from()));
        return ends ? say("days.to", day(days.to())) : "";
    }

    String figure(long n, Measure measure) {
        var said = words().say(n, measure);
        return switch (measure.unit()) {
            case FEN,
                    FEN_A_MONTH,
                    FEN_AN_HOUR,
                    FEN_A_MONTH_AND_SQUARE_METRE,
                    YEARS,
                    MONTHS,
                    DAYS,
                    PEOPLE,
                    SQUARE_METRES,
                    POINTS -> formula("unit." + key(measure.unit()), said);
            case RATIO, PLAIN, DATE -> said;
        };
    }

    /** What came out of an assessment; a schedule is told by its sum. */
    String amount(Amount amount) {
        var choice = words().choice(amount);
        if (choice.isPresent()) return choice.get();
        var measure = Measure.whole(amount.unit());
        var low = amount.isSchedule()
                ? amount.months().stream()
                        .filter(MonthAmount::certain)
                        .mapToLong(MonthAmount::low)
                        .sum()
                : amount.low();
        var high = amount.isSchedule()
                ? amount.months().stream().mapToLong(MonthAmount::high).sum()
                : amount.high();
        var said = low == high ? figure(low, measure) : say("atLeast", figure(low, measure));
        return amount.isSchedule() ? say("months", amount.months().size(), said) : said;
    }

    String fact(FactSpec spec, Fact fact) {
        if (fact instanceof Fact.Known(Value.Members(var each), var _) && spec.type() instanceof FactType.Members type)
            return words().say(spec, fact)
                    + each.stream().map(member -> member(type, member)).collect(Collectors.joining());
        var said = words().say(spec, fact);
        var counted = fact instanceof Fact.Known || fact instanceof Fact.AtLeast;
        return counted
                        && spec.type() instanceof FactType.Count
                        && spec.unit() != Unit.PLAIN
                        && spec.unit() != Unit.RATIO
                ? formula("unit." + key(spec.unit()), said)
                : said;
    }

    private String member(FactType.Members type, Facts member) {
        return say(
                "member",
                type.each().stream()
                        .filter(spec -> member.byName().containsKey(spec.name()))
                        .map(spec -> say("pair", words().fact(spec.name()), fact(spec, member.get(spec.name()))))
                        .collect(Collectors.joining(formula("comma"))));
    }

    /** What a fact can be. */
    String type(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.Count(var unit, var low, var high) ->
                formula(
                        "from_to",
                        unit == Unit.RATIO ? low + "%" : figure(low, Measure.whole(unit)),
                        unit == Unit.RATIO ? high + "%" : figure(high, Measure.whole(unit)));
            case FactType.YesNo _ -> say("type.yesNo");
            case FactType.OneOf(var choices) ->
                choices.stream()
                        .map(choice -> words().question(spec.ask().question())
                                .choices()
                                .getOrDefault(choice, choice))
                        .collect(Collectors.joining(formula("comma")));
            case FactType.Day(var absent) -> say(absent ? "type.dayOrNone" : "type.day");
            case FactType.Place(var absent) -> say(absent ? "type.placeOrNone" : "type.place");
            case FactType.ClassOf _ -> say("type.class");
            case FactType.Members(var each, var least, var most, var _) ->
                say(
                        "type.members",
                        String.valueOf(least),
                        String.valueOf(most),
                        each.stream()
                                .map(member -> words().fact(member.name()))
                                .collect(Collectors.joining(formula("comma"))));
        };
    }

    /** For whom a value of a number is; empty when it is the same everywhere. */
    String where(NumberUsed value) {
        var of = value.countyClass();
        if (of != null) return say("class", String.valueOf(of.value()));
        return value.division() == null ? "" : say("division", value.division());
    }

    String whereInBrackets(NumberUsed value) {
        var where = where(value);
        return where.isEmpty() ? "" : say("whereInBrackets", where);
    }

    /** What a rule is called: its words when it is met, with the newest value of each number in them. */
    String rule(String name) {
        return PLACEHOLDER
                .matcher(words().rule(name).met())
                .replaceAll(place -> Matcher.quoteReplacement(filling(place.group(1))));
    }

    private String filling(String name) {
        for (var number : law.numbersOf(item.code()))
            if (number.name().equals(name))
                return number.by() == null && !number.values().isEmpty()
                        ? words().say(
                                        number.values().getLast().value(),
                                        number.values().getLast().measure())
                        : formula("name", words().number(name));
        return formula("name", named(name));
    }

    String value(NumberUsed value) {
        return figure(value.value(), value.measure());
    }

    String mark(Sure sure) {
        return say("sure." + key(sure));
    }

    String limit(Limit limit) {
        return limit.days() == 0
                ? say("limit.atOnce")
                : say("limit." + key(limit.count()), String.valueOf(limit.days()));
    }

    String paper(Paper paper) {
        var said = paperKind(paper.kind()) + say(paper.must() ? "paper.must" : "paper.later");
        if (paper.mayBePromised()) said += say("paper.within", String.valueOf(paper.within()));
        return paper.mayBeDeclared() ? said + say("paper.declared", String.valueOf(paper.checked())) : said;
    }

    /** As the law names it itself, else as the pages of the platform do. */
    private String paperKind(String kind) {
        var named = law.kinds().papers().get(kind);
        return named == null ? shared("catalogue.paper.", kind) : named.getOrDefault(words().language(), kind);
    }

    private String spell(String kind) {
        var named = law.kinds().spells().get(kind);
        return named == null ? shared("record.kind.", kind) : named.getOrDefault(words().language(), kind);
    }

    String department(String code) {
        return shared("catalogue.department.", code);
    }

    /** Words that the pages of the platform have for a code already; the code where they have none. */
    private String shared(String beginning, String code) {
        return texts.has(beginning + code) ? texts.get(beginning + code) : code;
    }

    String effect(EffectSpec effect) {
        return switch (effect) {
            case EffectSpec.OrderPayments(var amount, var _, var until) ->
                say("effect.orderPayments", words().amount(amount)) + (until == null ? "" : say("effect.untilStopped"));
            case EffectSpec.StopPayments(var of) -> say("effect.stopPayments", of);
            case EffectSpec.RecoverPayments(var of) -> say("effect.recoverPayments", of);
            case EffectSpec.OpenSpell(var kind, var keeps) ->
                say("effect.openSpell", spell(kind))
                        + (keeps.isEmpty() ? "" : say("effect.keeps", kept(new TreeMap<>(keeps))));
            case EffectSpec.CloseSpell(var kind) -> say("effect.closeSpell", spell(kind));
            case EffectSpec.IssueCertificate(var kind, var until) ->
                say("effect.issueCertificate", certificate(kind))
                        + (until == null ? "" : say("effect.until", named(until)));
            case EffectSpec.RevokeCertificate(var kind) -> say("effect.revokeCertificate", certificate(kind));
            case EffectSpec.SendLetter(var kind) -> say("effect.sendLetter", kind);
            case EffectSpec.Refer(var department) -> say("effect.refer", department(department));
            case EffectSpec.AddClock(var kind, var limit) -> say("effect.addClock", kind, limit(limit));
        };
    }

    private String kept(TreeMap<String, String> keeps) {
        return keeps.values().stream().distinct().map(this::named).collect(Collectors.joining(formula("comma")));
    }

    private String certificate(String kind) {
        var known = words().certificates().get(kind);
        return known == null ? kind : known.title();
    }

    /** A fact or an amount. */
    private String named(String name) {
        return item.uses(name) ? words().fact(name) : words().amount(name);
    }

    static String key(@Nullable Enum<?> constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT);
    }
}
