package anjia.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads from a page what a browser would send back (页面解析). */
final class Pages {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern FILE =
            Pattern.compile("class=\"filenumber[^>]*>.*?<b[^>]*>([^<]+)</b>", Pattern.DOTALL);

    private Pages() {}

    /** Name to value of the hidden fields of the form that goes to this address. @throws IllegalStateException when there is none */
    static Map<String, Object> fields(String page, String action) {
        var begin = page.indexOf("action=\"" + action + "\"");
        if (begin < 0) throw new IllegalStateException("no form goes to " + action);
        var fields = new LinkedHashMap<String, Object>();
        var hidden = HIDDEN.matcher(page.substring(begin, page.indexOf("</form>", begin)));
        while (hidden.find()) fields.put(hidden.group(1), hidden.group(2));
        return fields;
    }

    /** The number of the last file on a slip. */
    static String lastFile(String slip) {
        return FILE.matcher(slip)
                .results()
                .map(number -> number.group(1).replaceAll("\\s", ""))
                .reduce((_, last) -> last)
                .orElseThrow();
    }
}
