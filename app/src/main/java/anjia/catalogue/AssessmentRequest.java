package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.places.Places;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a program asks (评估请求), and says of every field that is wrong where it stands and what was expected. Nothing that
 * was sent is repeated in an error: it may be a person's.
 */
final class AssessmentRequest {

    private static final Set<String> FIELDS = Set.of("item", "day", "division", "facts");
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final String DIVISION = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}";

    private final Catalogue catalogue;
    private final Places places;
    private final List<ApiProblem.Wrong> wrong = new ArrayList<>();

    AssessmentRequest(Catalogue catalogue, Places places) {
        this.catalogue = catalogue;
        this.places = places;
    }

    /** What can be assessed. */
    record Asked(Item item, LocalDate day, @Nullable DivisionCode division, Facts facts) {}

    /** @throws ApiProblem with every field that is wrong */
    Asked read(JsonNode body, LocalDate today) {
        if (!body.isObject()) throw ApiProblem.badRequest(List.of(new ApiProblem.Wrong("", "object")));
        for (var name : body.propertyNames()) if (!FIELDS.contains(name)) fault(name, "unknownField");
        var item = item(body.path("item"));
        var day = day(body.path("day"), today);
        var division = division(body.path("division"));
        var facts = item == null ? Facts.none() : facts(item, body.path("facts"));
        if (!wrong.isEmpty() || item == null) throw ApiProblem.badRequest(wrong);
        return new Asked(item, day, division, facts);
    }

    private @Nullable Item item(JsonNode node) {
        var item = node.isString() ? catalogue.find(node.stringValue()).orElse(null) : null;
        if (item == null) fault("item", node.isMissingNode() ? "missing" : "item");
        return item;
    }

    private LocalDate day(JsonNode node, LocalDate today) {
        if (node.isMissingNode() || node.isNull()) return today;
        var day = node.isString() ? parsed(node.stringValue()) : null;
        if (day != null) return day;
        fault("day", "day");
        return today;
    }

    private @Nullable DivisionCode division(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) return null;
        var code = node.isString() ? known(node.stringValue()) : null;
        if (code == null) fault("division", "division");
        return code;
    }

    private Facts facts(Item item, JsonNode node) {
        var facts = Facts.none();
        if (node.isMissingNode() || node.isNull()) return facts;
        if (!node.isObject()) {
            fault("facts", "object");
            return facts;
        }
        for (var entry : node.properties()) {
            var path = "facts." + entry.getKey();
            if (!item.uses(entry.getKey())) fault(path, "fact");
            else facts = facts.put(entry.getKey(), fact(path, item.fact(entry.getKey()), entry.getValue()));
        }
        return facts;
    }

    private Fact fact(String path, FactSpec spec, JsonNode node) {
        if (spec.type() instanceof FactType.Members group && node.isArray()) return members(path, spec, group, node);
        var fact = node.isNull() ? new Fact.Missing() : written(spec, node);
        if (fact != null && spec.fits(fact)) return fact;
        fault(path, kind(spec), spec);
        return new Fact.Missing();
    }

    /** A list of objects, one per member; what is wrong is told at the fact of the member. */
    private Fact members(String path, FactSpec spec, FactType.Members group, JsonNode node) {
        var each = new ArrayList<Facts>();
        for (var member : node) {
            var at = path + "[" + each.size() + "]";
            var facts = Facts.none();
            for (var entry : member.properties()) {
                var known = group.each().stream()
                        .filter(one -> one.name().equals(entry.getKey()))
                        .findFirst();
                if (known.isEmpty()) fault(at + "." + entry.getKey(), "fact");
                else facts = facts.put(entry.getKey(), fact(at + "." + entry.getKey(), known.get(), entry.getValue()));
            }
            each.add(facts);
        }
        var fact = new Fact.Known(new Value.Members(each), null);
        if (!spec.fits(fact)) fault(path, kind(spec), spec);
        return fact;
    }

    private @Nullable Fact written(FactSpec spec, JsonNode node) {
        if (node.isObject()) return atLeast(node);
        if (node.isString() && node.stringValue().equals(Answers.NONE_SUCH)) return new Fact.Absent(null);
        var value = value(spec, node);
        return value == null ? null : new Fact.Known(value, null);
    }

    private static @Nullable Fact atLeast(JsonNode node) {
        var least = node.path("atLeast");
        return node.size() == 1 && least.isIntegralNumber() && least.canConvertToLong()
                ? new Fact.AtLeast(least.longValue(), null)
                : null;
    }

    private @Nullable Value value(FactSpec spec, JsonNode node) {
        return switch (spec.type()) {
            case FactType.Count _, FactType.ClassOf _ ->
                node.isIntegralNumber() && node.canConvertToLong() ? new Value.Whole(node.longValue()) : null;
            case FactType.YesNo _ -> node.isBoolean() ? new Value.YesNo(node.booleanValue()) : null;
            case FactType.OneOf _ -> node.isString() ? new Value.Code(node.stringValue()) : null;
            case FactType.Day _ -> {
                var day = node.isString() ? parsed(node.stringValue()) : null;
                yield day == null ? null : new Value.Day(day);
            }
            case FactType.Place _ -> {
                var code = node.isString() ? known(node.stringValue()) : null;
                yield code == null ? null : new Value.Code(code.value());
            }
            case FactType.Members _ -> null;
        };
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return text.matches(DAY) ? LocalDate.parse(text) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private @Nullable DivisionCode known(String text) {
        if (!text.matches(DIVISION)) return null;
        var code = new DivisionCode(text);
        return places.find(code).isPresent() ? code : null;
    }

    private static String kind(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.Count _ -> "count";
            case FactType.ClassOf _ -> "class";
            case FactType.YesNo _ -> "yesNo";
            case FactType.OneOf _ -> "choice";
            case FactType.Day _ -> "day";
            case FactType.Place _ -> "division";
            case FactType.Members _ -> "members";
        };
    }

    private void fault(String path, String expected) {
        wrong.add(new ApiProblem.Wrong(path, expected));
    }

    private void fault(String path, String expected, FactSpec spec) {
        switch (spec.type()) {
            case FactType.Count(var unit, var low, var high) ->
                wrong.add(new ApiProblem.Wrong(path, expected, unit.text(), low, high));
            case FactType.OneOf(var choices) ->
                wrong.add(new ApiProblem.Wrong(path, expected, String.join(", ", choices)));
            case FactType.Members(var _, var least, var most, var _) ->
                wrong.add(new ApiProblem.Wrong(path, expected, least, most));
            case FactType.ClassOf _, FactType.YesNo _, FactType.Day _, FactType.Place _ -> fault(path, expected);
        }
    }
}
