package anjia.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** How days, money and numbers of persons are written in one language (格式). */
public final class Formats {

    private static final Formats CHINESE = new Formats(Language.ZH_CN, "yyyy年M月d日", "M月d日", "yyyy年M月");
    private static final Formats ENGLISH = new Formats(Language.EN, "d MMMM yyyy", "d MMMM", "MMMM yyyy");
    private static final String HIDDEN = " •••• ";
    private static final long FEN = 100;

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter month;

    private Formats(Language language, String day, String dayOfYear, String month) {
        this.language = language;
        this.day = DateTimeFormatter.ofPattern(day, language.locale());
        this.dayOfYear = DateTimeFormatter.ofPattern(dayOfYear, language.locale());
        this.month = DateTimeFormatter.ofPattern(month, language.locale());
    }

    public static Formats in(Language language) {
        return switch (language) {
            case ZH_CN -> CHINESE;
            case EN -> ENGLISH;
        };
    }

    /** An amount without its unit: 192600 is "1,926.00"; always two decimals, a minus sign before negative ones. */
    public String money(long fen) {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(BigInteger.valueOf(fen), 2));
    }

    /** An amount as a sentence says it: "1,926.00元", "¥1,926.00". */
    public String yuan(long fen) {
        return switch (language) {
            case ZH_CN -> money(fen) + "元";
            case EN -> fen < 0 ? "-¥" + money(-fen) : "¥" + money(fen);
        };
    }

    /** What a post pays, without its unit, as people say it: "4,200", and "25.50" where there are fen. */
    public String bareWage(long fen) {
        return fen % FEN == 0 ? number(fen / FEN) : money(fen);
    }

    /** What a post pays, as a sentence says it: "4,200元", "¥4,200". */
    public String wage(long fen) {
        return switch (language) {
            case ZH_CN -> bareWage(fen) + "元";
            case EN -> "¥" + bareWage(fen);
        };
    }

    /** "2026年3月10日", "10 March 2026". */
    public String day(LocalDate value) {
        return day.format(value);
    }

    /** A day whose year is plain from the page: "3月10日", "10 March". */
    public String dayOfYear(LocalDate value) {
        return dayOfYear.format(value);
    }

    /** "星期二", "Tuesday". */
    public String weekday(LocalDate value) {
        return weekday(value.getDayOfWeek());
    }

    public String weekday(DayOfWeek value) {
        return value.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** A day that a person must remember: "3月24日，星期二", "Tuesday 24 March". */
    public String dayToRemember(LocalDate value) {
        return switch (language) {
            case ZH_CN -> dayOfYear(value) + "，" + weekday(value);
            case EN -> weekday(value) + " " + dayOfYear(value);
        };
    }

    /** A moment whose year is plain: "3月10日 09:31", "10 March, 09:31". */
    public String moment(LocalDateTime value) {
        var time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(value);
        return dayOfYear(value.toLocalDate())
                + switch (language) {
                    case ZH_CN -> " ";
                    case EN -> ", ";
                }
                + time;
    }

    /** "2026年3月", "March 2026". */
    public String month(YearMonth value) {
        return month.format(value);
    }

    /** A length of time: 59 is "4年11个月", "4 years 11 months"; 12 is "1年". Never negative. */
    public String months(int months) {
        var texts = Texts.in(language);
        if (months < 12) return texts.get("web.months", months);
        if (months % 12 == 0) return texts.get("web.years", months / 12);
        return texts.get("web.yearsAndMonths", months / 12, months % 12);
    }

    /** A whole number with thousands separators: "8,412". */
    public String number(long value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A share in parts of a hundred: 0.9 is "90%", 0.125 is "12.5%". */
    public String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** An identity number with its birthday hidden: "612425 •••• 0027"; always four dots, whatever is hidden. */
    public static String identityNumber(String number) {
        return masked(number, 6, 4);
    }

    /** "138 •••• 4410". */
    public static String phone(String number) {
        return masked(number, 3, 4);
    }

    /** A bank card by its end: "•••• 6217". */
    public static String card(String number) {
        return masked(number, 0, 4).strip();
    }

    private static String masked(String number, int front, int end) {
        if (number.length() <= front + end) return HIDDEN.strip();
        return number.substring(0, front) + HIDDEN + number.substring(number.length() - end);
    }

    /** A file number in groups for reading aloud: "61240310187K" is "6124 0310 187 K". */
    public static String fileNumber(String number) {
        var grouped = new StringBuilder(number.length() + 3);
        for (int i = 0; i < number.length(); i++) {
            if (i > 0 && (i == 4 || i == 8 || i == number.length() - 1)) grouped.append(' ');
            grouped.append(number.charAt(i));
        }
        return grouped.toString();
    }
}
