package anjia.drill;

import anjia.drill.ApiDocument.In;
import anjia.drill.Hands.Field;
import anjia.drill.Roamer.Target;
import anjia.drill.Routes.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a scan tries, route by route (扫描目标): as somebody met it, and where nobody met it, as its pattern says. */
final class ScanTargets {

    /** @param who is let loose on it; {@code json} is empty for pages; {@code guessed} when nobody met it */
    record Chosen(String who, Target target, String json, boolean guessed) {}

    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";

    /** Whose pages begin with what. */
    private static final Map<String, String> AREAS = new TreeMap<>(Map.of(
            "/desk", "clerk",
            "/office", "officer",
            "/my", "worker",
            "/entitlements", "worker",
            "/what-if", "worker",
            "/supervision", "supervisor",
            "/audit", "auditor",
            "/admin", "administrator",
            "/account", "clerk",
            "/devices", "clerk"));

    private final Routes routes;
    private final Map<Route, Chosen> chosen = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();

    ScanTargets(Routes routes) {
        this.routes = routes;
    }

    /** The first who met a route tries it. */
    void met(String who, List<Target> targets) {
        for (var target : targets) {
            remember(target);
            chosen.putIfAbsent(target.route(), new Chosen(who, withDeclared(target), "", false));
        }
    }

    /** Operations of the API by their examples. */
    void described(ApiDocument document) {
        for (var operation : document.operations()) {
            var path = operation.path();
            var fields = new ArrayList<Field>();
            for (var parameter : operation.parameters()) {
                var value = parameter.example().orElse("");
                if (parameter.in() == In.PATH) path = path.replace("{" + parameter.name() + "}", value);
                if (parameter.in() == In.QUERY) fields.add(new Field(parameter.name(), value));
            }
            var json = operation.hasBody() ? operation.example().toString() : "";
            var address = path;
            routes.of(operation.method(), path)
                    .ifPresent(route -> chosen.put(
                            route, new Chosen(ScanPeople.PROGRAM, new Target(route, address, fields), json, false)));
        }
    }

    /** All of them; what nobody met comes with ids that are nobody's, or somebody's under the same name. */
    List<Chosen> all() {
        for (var route : routes.toRoam())
            if (!chosen.containsKey(route)) {
                var target = withDeclared(new Target(route, path(route.pattern()), marks(route)));
                chosen.put(route, new Chosen(who(route), target, "", true));
            }
        return List.copyOf(chosen.values());
    }

    private static List<Field> marks(Route route) {
        return route.method().equals("GET")
                ? List.of()
                : List.of(new Field("_csrf", Carrier.TOKEN_MARK), new Field("key", Carrier.KEY_MARK));
    }

    private static Target withDeclared(Target target) {
        var fields = new ArrayList<>(target.fields());
        for (var name : target.route().parameters())
            if (fields.stream().noneMatch(field -> field.name().equals(name))) fields.add(new Field(name, ""));
        return new Target(target.route(), target.path(), fields);
    }

    private static String who(Route route) {
        return AREAS.entrySet().stream()
                .filter(area ->
                        route.pattern().equals(area.getKey()) || route.pattern().startsWith(area.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ScanPeople.VISITOR);
    }

    /** The part before a variable says what it is one of. */
    private void remember(Target target) {
        var pattern = target.route().pattern().split("/");
        var path = target.path().split("/");
        if (pattern.length != path.length) return;
        for (var at = 1; at < path.length; at++)
            if (pattern[at].startsWith("{")) values.putIfAbsent(pattern[at - 1] + pattern[at], path[at]);
    }

    private String path(String pattern) {
        var parts = pattern.split("/");
        for (var at = 1; at < parts.length; at++)
            if (parts[at].startsWith("{"))
                parts[at] = values.getOrDefault(pattern.split("/")[at - 1] + parts[at], NOBODYS);
        return parts.length == 0 ? "/" : String.join("/", parts);
    }
}
