package anjia.engine;

import java.util.List;

/**
 * A part of the law text as people read it (办事指南: 法律怎么说): heading, quoted article, explanation, tables; without the rule fences.
 *
 * @param level 1 for the title, 2 for a part, 3 below it
 * @param heading without the words that date it
 * @param markdown the text below the heading; quotations are the law's words
 * @param defines names of the rules and amounts that stand here
 */
public record GuideSection(int level, String heading, Validity inForce, String markdown, List<String> defines) {

    /** The text as HTML, escaped, without heading. */
    public String html() {
        return Markdown.html(markdown);
    }
}
