package anjia.engine;

import anjia.engine.syntax.Faults;
import anjia.engine.syntax.Yaml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Reads figures as the YAML of the law writes them: {@code 12}, {@code 75 %}, {@code 237600} fen or {@code 2376.00 yuan}. */
final class Figures {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))? ?%");
    private static final Pattern YUAN = Pattern.compile("(\\d{1,12})\\.(\\d{2}) yuan");

    private Figures() {}

    /** Denominator that all these shares have in common: 100, or more where a share has decimals. */
    static long commonPer(List<Yaml> rows) {
        var decimals = 0;
        for (var row : rows) {
            if (!(row instanceof Yaml.Mapping(var _, var entries)) || !entries.containsKey("value")) continue;
            if (!(entries.get("value").value() instanceof Yaml.Scalar(var _, var text))) continue;
            var percent = PERCENT.matcher(text);
            if (percent.matches() && percent.group(2) != null)
                decimals = Math.max(decimals, percent.group(2).length());
        }
        return power(decimals + 2);
    }

    static long value(Yaml yaml, Measure measure, Faults faults) {
        var text = yaml instanceof Yaml.Scalar(var _, var scalar) ? scalar : "";
        if (measure.unit() == Unit.RATIO) return share(yaml, text, measure.per(), faults);
        if (measure.unit() == Unit.DATE) return day(yaml, text, faults);
        var yuan = YUAN.matcher(text);
        if (isMoney(measure.unit()) && yuan.matches())
            return Long.parseLong(yuan.group(1)) * 100 + Long.parseLong(yuan.group(2));
        if (WHOLE.matcher(text).matches()) return Long.parseLong(text);
        faults.add(
                yaml.at(),
                "expected a whole number of %s, found %s"
                        .formatted(measure.unit().text(), text));
        return 0;
    }

    static boolean isMoney(Unit unit) {
        return switch (unit) {
            case FEN, FEN_A_MONTH, FEN_AN_HOUR, FEN_A_MONTH_AND_SQUARE_METRE -> true;
            case YEARS, MONTHS, DAYS, PEOPLE, SQUARE_METRES, POINTS, RATIO, PLAIN, DATE -> false;
        };
    }

    private static long day(Yaml yaml, String text, Faults faults) {
        try {
            return LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException e) {
            faults.add(yaml.at(), "expected a day such as 2026-08-31, found " + text);
            return 0;
        }
    }

    private static long share(Yaml yaml, String text, long per, Faults faults) {
        var percent = PERCENT.matcher(text);
        if (!percent.matches()) {
            faults.add(yaml.at(), "expected a share such as 90 %, found " + text);
            return 0;
        }
        var fraction = percent.group(2) == null ? "" : percent.group(2);
        var n = Long.parseLong(percent.group(1) + fraction);
        return n * (per / power(fraction.length() + 2));
    }

    private static long power(int decimals) {
        long power = 1;
        for (int i = 0; i < decimals; i++) power *= 10;
        return power;
    }
}
