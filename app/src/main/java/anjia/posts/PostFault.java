package anjia.posts;

import anjia.engine.Sure;
import anjia.web.Texts;
import java.util.List;

/**
 * What is not lawful or not whole about a post (岗位信息问题).
 *
 * @param field name of the field on the form
 * @param word last part of the key of its words, {@code posts.fault.wageFloor}
 * @param arguments filled into them, in order
 * @param article its ground, in Chinese; empty where plain sense asks for it
 * @param unsure whether it rests on a figure that nobody read in the original
 */
record PostFault(String field, String word, List<Object> arguments, String article, boolean unsure) {

    static PostFault of(String field, String word, String article, Object... arguments) {
        return new PostFault(field, word, List.of(arguments), article, false);
    }

    /** The same, told with its doubt when the figure is not read. */
    PostFault restingOn(Sure figure) {
        return new PostFault(field, word, arguments, article, figure != Sure.READ);
    }

    String text(Texts texts) {
        var said = texts.get("posts.fault." + word, arguments.toArray());
        var grounded = article.isEmpty() ? said : said + texts.get("posts.fault.ground", article);
        return unsure ? grounded + " " + texts.get("web.mark.confirmGround") : grounded;
    }
}
