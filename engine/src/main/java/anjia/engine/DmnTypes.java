package anjia.engine;

import anjia.engine.Xml.Attributes;
import java.util.stream.Collectors;

/** What values facts can take, as types of a DMN model: ranges, choices, and groups as lists of their members. */
record DmnTypes(Xml xml) {

    /** The type of a fact: one of FEEL's own, or the one defined for it. */
    static String name(FactSpec spec, String name) {
        return allowed(spec).isEmpty() && !(spec.type() instanceof FactType.Members) ? base(spec) : name + "_type";
    }

    /** Defines the type of a fact if FEEL has none of its own. */
    void define(FactSpec spec, String name) {
        if (spec.type() instanceof FactType.Members members) {
            xml.element(
                    "itemDefinition",
                    new Attributes("name", name + "_type", "isCollection", "true"),
                    () -> members.each().forEach(this::component));
        } else if (!allowed(spec).isEmpty()) {
            xml.element("itemDefinition", new Attributes("name", name + "_type"), () -> typed(spec));
        }
    }

    void list(String name) {
        xml.element(
                "itemDefinition",
                new Attributes("name", name, "isCollection", "true"),
                () -> xml.text("typeRef", "number"));
    }

    private void component(FactSpec spec) {
        xml.element("itemComponent", new Attributes("name", spec.name()), () -> typed(spec));
    }

    private void typed(FactSpec spec) {
        xml.text("typeRef", base(spec));
        var allowed = allowed(spec);
        if (!allowed.isEmpty()) xml.element("allowedValues", Attributes.NONE, () -> xml.text("text", allowed));
    }

    private static String base(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.Count _, FactType.ClassOf _ -> "number";
            case FactType.YesNo _ -> "boolean";
            case FactType.OneOf _, FactType.Place _ -> "string";
            case FactType.Day _ -> "date";
            case FactType.Members _ -> throw new IllegalStateException("a group has members: " + spec.name());
        };
    }

    private static String allowed(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.Count(var _, var low, var high) -> "[" + low + ".." + high + "]";
            case FactType.ClassOf _ -> "[1.." + FactFit.CLASSES + "]";
            case FactType.OneOf(var choices) -> choices.stream().map(Feel::text).collect(Collectors.joining(", "));
            case FactType.YesNo _, FactType.Place _, FactType.Day _, FactType.Members _ -> "";
        };
    }
}
