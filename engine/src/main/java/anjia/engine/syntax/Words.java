package anjia.engine.syntax;

import java.util.Set;

/** Words of the rule language that cannot be names. */
final class Words {
    static final Set<String> SENTENCES = Set.of("uses", "applies", "rule", "amount", "only");

    static final Set<String> RESERVED = Set.of(
            "uses",
            "applies",
            "when",
            "rule",
            "amount",
            "only",
            "table",
            "by",
            "schedule",
            "if",
            "then",
            "else",
            "and",
            "or",
            "not",
            "unless",
            "in",
            "between",
            "is",
            "known",
            "absent",
            "min",
            "max",
            "round",
            "whole",
            "sum",
            "some",
            "every",
            "count",
            "over",
            "at",
            "for",
            "from",
            "to",
            "where");

    private Words() {}
}
