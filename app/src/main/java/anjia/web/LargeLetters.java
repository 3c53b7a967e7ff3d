package anjia.web;

import jakarta.servlet.http.HttpServletRequest;

/** Large letters (大字): chosen by a link, kept in a cookie; the page then says less and says it bigger. */
final class LargeLetters {

    static final String PARAMETER = "letters";
    static final String COOKIE = "anjia-letters";
    static final String LARGE = "large";
    static final String USUAL = "usual";

    private LargeLetters() {}

    static boolean in(HttpServletRequest request) {
        var chosen = request.getParameter(PARAMETER);
        return LARGE.equals(chosen == null ? Language.cookie(request, COOKIE) : chosen);
    }
}
