package anjia.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.regex.Pattern;

/**
 * A sentence as the page shows it: words between {@code **} bold, dates, amounts and masked numbers never broken over two lines (不断行).
 * Everything else is text and is escaped; markup in it is shown, not obeyed.
 */
public record Prose(String text) implements Content {

    private static final Pattern SPECIAL = Pattern.compile("\\*\\*"
            + "|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日"
            + "|\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{4})?"
            + "|¥?\\d[\\d,]*\\.\\d{2}元?|(?:\\d+ )?•••• \\d+");

    public static Prose of(String text) {
        return new Prose(text);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var special = SPECIAL.matcher(text);
        var bold = false;
        var written = 0;
        while (special.find()) {
            output.writeUserContent(text.substring(written, special.start()));
            if (special.group().equals("**")) {
                output.writeContent(bold ? "</b>" : "<b>");
                bold = !bold;
            } else {
                output.writeContent("<span class=\"nb\">");
                output.writeUserContent(special.group());
                output.writeContent("</span>");
            }
            written = special.end();
        }
        output.writeUserContent(text.substring(written));
        if (bold) output.writeContent("</b>");
    }

    @Override
    public boolean isEmptyContent() {
        return text.isEmpty();
    }

    /** The words alone, for places where nothing can be bold: titles, letters by text message, what is read aloud. */
    public String plain() {
        return text.replace("**", "");
    }
}
