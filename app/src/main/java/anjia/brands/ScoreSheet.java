package anjia.brands;

import anjia.occupations.DataRow;
import anjia.occupations.FaultyData;
import anjia.web.Frame;
import anjia.web.Mark;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How a proposal is weighed (评价表), from {@code score-sheet.yaml}, whose head says where it comes from. */
@Component
class ScoreSheet {

    private static final String FILE = "brands/score-sheet.yaml";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);

    private final String version;
    private final Mark sure;
    private final int passes;
    private final int years;
    private final MonthDay review;
    private final List<Criterion> criteria;

    @Autowired
    ScoreSheet() {
        this(DataRow.file(ScoreSheet.class, "score-sheet.yaml"));
    }

    /** @throws FaultyData when the file is not as its head says */
    ScoreSheet(String yaml) {
        var file = DataRow.parse(FILE, yaml).only("version", "sure", "passes", "years", "review", "criteria");
        this.version = file.text("version");
        this.sure = file.oneOf("sure", Mark.class);
        this.passes = file.number("passes");
        this.years = file.number("years");
        this.review = day(file);
        this.criteria =
                file.rows("criteria").stream().map(ScoreSheet::criterion).toList();
        if (passes < 1 || passes > most()) throw file.fault("\"passes\" should lie between 1 and " + most());
        if (years < 1) throw file.fault("\"years\" should be at least 1");
    }

    private static MonthDay day(DataRow file) {
        try {
            return MonthDay.parse(file.text("review"), DAY);
        } catch (DateTimeParseException e) {
            throw file.fault("\"review\" is no day of a year, such as 31 March: " + e.getParsedString());
        }
    }

    private static Criterion criterion(DataRow row) {
        row.only("id", "points", "zh", "en", "asksZh", "asksEn");
        var points = row.number("points");
        if (points < 1) throw row.fault("\"points\" should be at least 1");
        return new Criterion(
                row.text("id"), points, row.text("zh"), row.text("en"), row.text("asksZh"), row.text("asksEn"));
    }

    /** @param points the most that it can bring */
    record Criterion(String id, int points, String zh, String en, String asksZh, String asksEn) {

        String name(Frame frame) {
            return frame.english() ? en : zh;
        }

        String asks(Frame frame) {
            return frame.english() ? asksEn : asksZh;
        }
    }

    String version() {
        return version;
    }

    Mark sure() {
        return sure;
    }

    /** Points that a proposal needs. */
    int passes() {
        return passes;
    }

    int most() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** Last day of a recognition of this day. */
    LocalDate until(LocalDate recognised) {
        return recognised.plusYears(years).minusDays(1);
    }

    /** Until when that year has to be reported. */
    LocalDate reviewedUntil(int year) {
        return review.atYear(year + 1);
    }

    List<Criterion> criteria() {
        return criteria;
    }
}
