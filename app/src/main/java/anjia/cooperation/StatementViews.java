package anjia.cooperation;

import anjia.access.Actor;
import anjia.cooperation.Statement.About;
import anjia.cooperation.Statement.Letter;
import anjia.cooperation.Statement.Standing;
import anjia.cooperation.Statements.Account;
import anjia.places.Places;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Statements as the office sees them: ours, theirs, and what is between (对账单). */
@Component
class StatementViews {

    private static final String NONE = "–";

    private final Places places;

    StatementViews(Places places) {
        this.places = places;
    }

    /** @param id of the newest statement; empty when nobody stated it yet: then {@code about} says what the form carries */
    record Line(String id, String pair, String quarter, Figures figures, String standing, About about, String key) {}

    record ListPage(List<Line> lines) {}

    /** @param difference "+2", "0"; empty until the letter came */
    record Row(String name, String ours, String theirs, String difference) {}

    /** An earlier or later version. */
    record Version(String id, String name, String standing, String reason, boolean shown) {}

    /**
     * @param newest whether it may still be answered, agreed or stated anew
     * @param changed whether the rosters say something else today
     * @param own whether she has to leave the agreement to somebody else
     */
    record OnePage(
            String id,
            String title,
            String standing,
            String until,
            About about,
            List<Row> rows,
            String letter,
            List<Version> versions,
            boolean newest,
            boolean answerable,
            boolean same,
            boolean changed,
            boolean own,
            Map<String, String> typed,
            List<FieldError> errors,
            String key) {

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        DateParts on() {
            return DateParts.from(typed, "on");
        }
    }

    ListPage list(List<Account> accounts, Frame frame) {
        return new ListPage(accounts.stream().map(one -> line(one, frame)).toList());
    }

    private Line line(Account account, Frame frame) {
        var newest = account.stated().stream().findFirst();
        return new Line(
                newest.map(one -> one.id().toString()).orElse(""),
                pair(account.about(), frame),
                quarter(account.about(), frame),
                newest.map(Statement::ours).orElse(account.today()),
                newest.map(one -> standing(one, frame)).orElse(frame.text("cooperation.figures.notStated")),
                account.about(),
                UUID.randomUUID().toString());
    }

    OnePage one(
            Actor.Staff staff,
            Account account,
            UUID id,
            Map<String, String> typed,
            List<FieldError> errors,
            Frame frame) {
        var shown = account.stated().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchDeparture::new);
        var newest = account.stated().getFirst().equals(shown);
        var letter = shown.letter();
        var standing = shown.standing();
        return new OnePage(
                id.toString(),
                pair(shown.about(), frame) + frame.text("web.listComma") + quarter(shown.about(), frame),
                standing(shown, frame),
                frame.formats().day(shown.about().quarter().countedUntil()),
                shown.about(),
                rows(shown, frame),
                letter == null
                        ? ""
                        : frame.text(
                                "cooperation.figures.theirLetter",
                                letter.number(),
                                frame.formats().day(letter.on())),
                account.stated().stream().map(one -> version(one, id, frame)).toList(),
                newest,
                newest && standing != Standing.AGREED,
                newest && standing == Standing.SAME,
                newest && !account.today().equals(shown.ours()),
                shown.isOf(staff.key()),
                typed,
                errors,
                UUID.randomUUID().toString());
    }

    private static List<Row> rows(Statement one, Frame frame) {
        return List.of(
                row("gone", one, Figures::gone, frame),
                row("stayed", one, Figures::stayed, frame),
                row("back", one, Figures::back, frame));
    }

    private static Row row(String word, Statement one, ToIntFunction<Figures> which, Frame frame) {
        var name = frame.text("cooperation.figures." + word);
        var ours = which.applyAsInt(one.ours());
        return switch (one.letter()) {
            case null -> new Row(name, String.valueOf(ours), NONE, NONE);
            case Letter letter -> {
                var theirs = which.applyAsInt(letter.theirs());
                yield new Row(name, String.valueOf(ours), String.valueOf(theirs), signed(theirs - ours));
            }
        };
    }

    private static String signed(int difference) {
        return difference > 0 ? "+" + difference : String.valueOf(difference);
    }

    private static Version version(Statement one, UUID shown, Frame frame) {
        return new Version(
                one.id().toString(),
                frame.text("cooperation.figures.version", one.version()),
                standing(one, frame),
                one.reason(),
                one.id().equals(shown));
    }

    private static String standing(Statement one, Frame frame) {
        return frame.text("cooperation.figures.standing." + one.standing());
    }

    private String pair(About about, Frame frame) {
        return frame.text(
                "cooperation.figures.pair",
                frame.place(places.localName(about.home())),
                frame.place(places.localName(about.partner())));
    }

    private static String quarter(About about, Frame frame) {
        var quarter = about.quarter();
        return frame.text("cooperation.figures.quarterOf", String.valueOf(quarter.year()), quarter.number());
    }
}
