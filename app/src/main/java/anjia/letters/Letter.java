package anjia.letters;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was written, in one language (文书内容). It is kept as it is: what the pages of the house look like later does not
 * change it.
 *
 * @param office who writes
 * @param date in words, at the foot
 * @param check what is held against a paper; null in letters written before papers could be compared
 */
record Letter(
        String title,
        String office,
        String date,
        List<Block> blocks,
        @Nullable PaperCheck check) {

    /** A part of a letter. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Rows.class, name = "rows"),
        @JsonSubTypes.Type(value = Block.Sum.class, name = "sum"),
        @JsonSubTypes.Type(value = Block.Law.class, name = "law"),
        @JsonSubTypes.Type(value = Block.Note.class, name = "note")
    })
    sealed interface Block {

        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /** Names and values. */
        record Rows(List<Row> rows) implements Block {}

        /** A calculation as on a wage slip. */
        record Sum(List<Line> lines) implements Block {}

        /** An article in its own words. */
        record Law(String text, String source) implements Block {}

        /** What few need to read, in small print. */
        record Note(String text) implements Block {}
    }

    record Row(String name, String value) {}

    /** @param rule NONE, SINGLE or DOUBLE: the line drawn above */
    record Line(String operator, String label, String below, String value, String unit, String rule) {}
}
