package anjia.drill;

import anjia.drill.Hands.Field;
import anjia.drill.Routes.Route;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link and reads every form that somebody sees (遍历), to find a real address and real fields for each route. */
final class Roamer {

    private static final int PAGES_OF_A_ROUTE = 3;
    private static final int MOST_PAGES = 700;
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"#]+)");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern CONTROL = Pattern.compile(
            "(?s)<input\\b[^>]*>|<textarea\\b[^>]*>.*?</textarea>|<select\\b[^>]*>.*?</select>|<button\\b[^>]*>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<![\\w-])(name|value|type|action|method|id|form|formaction)=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*\\bvalue=\"([^\"]+)\"");

    /**
     * A route as somebody met it.
     *
     * @param path with real values in the place of variables
     * @param fields of its query or its form; each name once
     */
    record Target(Route route, String path, List<Field> fields) {

        boolean isForm() {
            return route.method().equals("POST");
        }

        String address() {
            return isForm() || fields.isEmpty() ? path : path + "?" + Guest.encoded(fields);
        }
    }

    private final Routes routes;
    private final Guest guest;
    private final Map<Route, Target> met = new LinkedHashMap<>();
    private final Map<Route, Integer> seen = new HashMap<>();
    private final Set<String> queued = new HashSet<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();
    private int pages;

    Roamer(Routes routes, Guest guest) {
        this.routes = routes;
        this.guest = guest;
    }

    /** @return what was met, one target for each route that answers with a page of its own */
    List<Target> roam() throws IOException, InterruptedException {
        for (var route : routes.toRoam())
            if (route.method().equals("GET") && !route.hasVariables()) queue(route.pattern());
        while (!ahead.isEmpty() && pages < MOST_PAGES) visit(ahead.poll());
        return List.copyOf(met.values());
    }

    int pages() {
        return pages;
    }

    private void queue(String address) {
        var path = address.split("\\?", 2)[0];
        if (queued.add(address) && !path.equals("/logout")) ahead.add(address);
    }

    private void visit(String address) throws IOException, InterruptedException {
        var parts = address.split("\\?", 2);
        var route = routes.of("GET", parts[0]);
        if (route.isEmpty()) return;
        var before = seen.merge(route.get(), 1, Integer::sum);
        var withMore = parts.length > 1
                && (!met.containsKey(route.get())
                        || met.get(route.get()).fields().isEmpty());
        if (before > PAGES_OF_A_ROUTE && !withMore) return;
        Guest.Answer answer;
        try {
            answer = guest.get(address);
        } catch (IllegalArgumentException noAddress) {
            return;
        }
        pages++;
        if (!answer.location().isEmpty()) {
            if (!isDoor(answer.location())) queue(answer.location());
            return;
        }
        if (answer.status() >= 400) return;
        var fields = parts.length > 1 ? query(parts[1]) : List.<Field>of();
        meet(new Target(route.get(), parts[0], fields));
        LINK.matcher(answer.body())
                .results()
                .map(link -> decoded(link.group(1)))
                .filter(link -> link.startsWith("/") || link.startsWith("?"))
                .forEach(link -> queue(link.startsWith("?") ? parts[0] + link : link));
        FORM.matcher(answer.body())
                .results()
                .forEach(form -> read(form.group(1), form.group(2), parts[0], answer.body()));
    }

    private static boolean isDoor(String path) {
        return path.startsWith("/login") || path.startsWith("/staff/login");
    }

    private void read(String head, String content, String page, String whole) {
        var attributes = attributes(head);
        var method = attributes.getOrDefault("method", "get").equalsIgnoreCase("post") ? "POST" : "GET";
        var fields = new LinkedHashMap<String, String>();
        var actions = new ArrayList<String>();
        actions.add(decoded(attributes.getOrDefault("action", page)));
        controls(content).forEach(control -> add(control, "", fields, actions));
        // what lies elsewhere on the page and names the form belongs to it
        var id = attributes.getOrDefault("id", "");
        if (!id.isEmpty()) controls(whole).forEach(control -> add(control, id, fields, actions));
        for (var action : actions) {
            var parts = action.split("\\?", 2);
            var path = parts[0].isEmpty() ? page : parts[0];
            var all = new LinkedHashMap<>(fields);
            if (parts.length > 1) query(parts[1]).forEach(field -> all.putIfAbsent(field.name(), field.value()));
            var list = all.entrySet().stream()
                    .map(one -> new Field(one.getKey(), one.getValue()))
                    .toList();
            routes.of(method, path).ifPresent(route -> meet(new Target(route, path, list)));
        }
    }

    private static List<String> controls(String html) {
        return CONTROL.matcher(html).results().map(control -> control.group()).toList();
    }

    private static void add(String control, String form, Map<String, String> fields, List<String> actions) {
        var said = attributes(control.substring(0, control.indexOf('>')));
        if (!said.getOrDefault("form", "").equals(form)) return;
        var to = decoded(said.getOrDefault("formaction", ""));
        if (!to.isEmpty()) actions.add(to);
        var name = decoded(said.getOrDefault("name", ""));
        if (name.isEmpty()) return;
        var value = control.startsWith("<select") ? first(OPTION.matcher(control)) : said.getOrDefault("value", "");
        fields.merge(name, decoded(value), (one, other) -> one.isEmpty() ? other : one);
    }

    private static String first(Matcher options) {
        return options.find() ? options.group(1) : "";
    }

    /** The one with most fields is kept. */
    private void meet(Target target) {
        met.merge(
                target.route(),
                target,
                (one, other) -> one.fields().size() >= other.fields().size() ? one : other);
    }

    private static Map<String, String> attributes(String head) {
        var all = new HashMap<String, String>();
        ATTRIBUTE.matcher(head).results().forEach(found -> all.putIfAbsent(found.group(1), found.group(2)));
        return all;
    }

    private static List<Field> query(String query) {
        var fields = new ArrayList<Field>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            if (!pair[0].isEmpty())
                fields.add(new Field(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : ""));
        }
        return fields;
    }

    private static String decoded(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
