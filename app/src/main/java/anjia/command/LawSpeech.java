package anjia.command;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.Item;
import anjia.engine.Measure;
import anjia.engine.NumberUsed;
import anjia.engine.Sure;
import anjia.engine.Unit;
import anjia.engine.Words;
import anjia.web.Texts;
import java.util.Locale;

/** Figures and facts of one item as a terminal shows them, in one language. */
record LawSpeech(Texts texts, Words words, Item item) {

    String text(String key, Object... arguments) {
        return texts.get("command.law." + key, arguments);
    }

    String fact(FactSpec spec, Fact fact) {
        var said = words.say(spec, fact);
        var counted = fact instanceof Fact.Known || fact instanceof Fact.AtLeast;
        return counted && spec.unit() != Unit.PLAIN ? text("unit." + key(spec.unit()), said) : said;
    }

    /** A figure with its unit; "at least" when it is open. */
    String figure(long low, long high, Measure measure) {
        var said = value(low, measure);
        return low == high ? said : text("atLeast", said);
    }

    /** A number of the law with the day it holds from, its source and how sure it is. */
    String number(NumberUsed used) {
        var since = text("since", used.inForce().toString(), used.source());
        var sure = used.sure() == Sure.READ ? text("sure.read") : text("sure." + key(used.sure())) + text("confirm");
        var of = used.countyClass() == null
                ? ""
                : text("class", String.valueOf(used.countyClass().value()));
        if (used.division() != null) of = " (" + used.division() + ")";
        return "%s %s%s, %s, %s"
                .formatted(words.number(used.name()), value(used.value(), used.measure()), of, since, sure);
    }

    private String value(long n, Measure measure) {
        var said = words.say(n, measure);
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
                    POINTS -> text("unit." + key(measure.unit()), said);
            case RATIO, PLAIN, DATE -> said;
        };
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
