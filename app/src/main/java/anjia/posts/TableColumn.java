package anjia.posts;

import anjia.web.Language;
import anjia.web.Texts;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of the table of posts (岗位表的栏), in its order; each but the first is a field of the form. */
enum TableColumn {
    /** What the employer keeps for herself; by it a line says that it is no post. */
    REMARK("remark", Kind.TEXT),
    OCCUPATION("occupation", Kind.LISTED),
    TITLE("title", Kind.TEXT),
    WORK("work", Kind.TEXT),
    DIVISION("division", Kind.LISTED),
    PLACE("place", Kind.TEXT),
    OPENINGS("openings", Kind.NUMBER),
    PER("per", Kind.CHOICE),
    WAGE("wage", Kind.NUMBER),
    WAGE_HIGH("wageHigh", Kind.NUMBER),
    WAGE_PARTS("wageParts", Kind.TEXT),
    TIME("time", Kind.CHOICE),
    DAYS("hours", Kind.NUMBER),
    HOURS("hoursADay", Kind.NUMBER),
    SHIFT("shift", Kind.CHOICE),
    START_ON("startOn", Kind.DAY),
    OPEN_UNTIL("openUntil", Kind.DAY),
    LODGING("lodging", Kind.YES_NO),
    MEALS("meals", Kind.YES_NO),
    CONTRACT("contract", Kind.CHOICE),
    INSURANCE("insurance", Kind.CHOICE),
    EXPERIENCE("experience", Kind.NUMBER),
    CERTIFICATES("certificates", Kind.SEVERAL),
    HAZARDS("hazards", Kind.SEVERAL),
    AGE_GROUND("ageGround", Kind.LISTED),
    HEALTH_GROUND("healthGround", Kind.LISTED);

    /** What stands in its cells. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** One of a few, which must be named. */
        CHOICE,
        /** Nothing is no. */
        YES_NO,
        /** One of the second sheet. */
        LISTED,
        /** Some of the second sheet, with commas between them. */
        SEVERAL
    }

    private final String field;
    private final Kind kind;

    TableColumn(String field, Kind kind) {
        this.field = field;
        this.kind = kind;
    }

    /** Its name on the form. */
    String field() {
        return field;
    }

    Kind kind() {
        return kind;
    }

    /** Over the column: the official term, in other languages after a plain name. */
    String head(Texts texts) {
        return texts.get("posts.table.column." + field);
    }

    static Optional<TableColumn> of(String head) {
        var said = plain(head);
        return Arrays.stream(values())
                .filter(one -> Arrays.stream(Language.values())
                        .anyMatch(
                                language -> plain(one.head(Texts.in(language))).equals(said)))
                .findFirst();
    }

    static Optional<TableColumn> ofField(String field) {
        return Arrays.stream(values()).filter(one -> one.field.equals(field)).findFirst();
    }

    /** One form for all ways of typing the same word: width, capitals and blanks do not count. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s*]", "")
                .toLowerCase(Locale.ROOT);
    }
}
