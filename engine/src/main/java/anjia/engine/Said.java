package anjia.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Values in words of a language: money with two decimals and separators, dates as people write them. */
record Said(Words words) {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);

    String fact(FactSpec spec, Fact fact) {
        return switch (fact) {
            case Fact.Known(Value.Whole(long n), var _) -> value(n, Measure.whole(spec.unit()));
            case Fact.Known(Value.YesNo(boolean yes), var _) -> choice(spec, yes ? "yes" : "no");
            case Fact.Known(Value.Day(LocalDate day), var _) -> day(day);
            case Fact.Known(Value.Code(String code), var _) -> choice(spec, code);
            case Fact.Known(Value.Members(var each), var _) ->
                each.size() + (chinese() ? "人" : each.size() == 1 ? " person" : " people");
            case Fact.AtLeast(long n, var _) -> atLeast(value(n, Measure.whole(spec.unit())));
            case Fact.Absent _ -> chinese() ? "没有" : "none";
            case Fact.Missing _ -> notKnown();
        };
    }

    String notKnown() {
        return chinese() ? "还不知道" : "not known yet";
    }

    String value(long n, Measure measure) {
        return switch (measure.unit()) {
            case FEN, FEN_A_MONTH, FEN_AN_HOUR, FEN_A_MONTH_AND_SQUARE_METRE ->
                decimal("#,##0.00", n, 100 * measure.per());
            case RATIO -> decimal("0.####", n * 100, measure.per()) + "%";
            case DATE -> day(LocalDate.ofEpochDay(n));
            case YEARS, MONTHS, DAYS, PEOPLE, SQUARE_METRES, POINTS, PLAIN -> decimal("0.####", n, measure.per());
        };
    }

    String range(long low, long high, Measure measure) {
        return low == high ? value(low, measure) : atLeast(value(low, measure));
    }

    private String choice(FactSpec spec, String code) {
        var question = words.questions().get(spec.ask().question());
        return question == null ? code : question.choices().getOrDefault(code, code);
    }

    private String day(LocalDate day) {
        return day.format(chinese() ? CHINESE : ENGLISH);
    }

    private String atLeast(String value) {
        return (chinese() ? "至少" : "at least ") + value;
    }

    private boolean chinese() {
        return words.language().equals(Words.CHINESE);
    }

    private static String decimal(String pattern, long n, long per) {
        var exact = BigDecimal.valueOf(n).divide(BigDecimal.valueOf(per), MathContext.DECIMAL64);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(exact);
    }
}
