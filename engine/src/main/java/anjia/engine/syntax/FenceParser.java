package anjia.engine.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the sentences of one rule fence. A sentence begins with uses, applies, only, rule or amount; a fault in one does not hide the others. */
final class FenceParser extends ExpressionParser {
    private final Faults faults;
    private final List<Definition> definitions = new ArrayList<>();
    private Expression.@Nullable Name defining;

    private FenceParser(Tokens tokens, Faults faults) {
        super(tokens);
        this.faults = faults;
    }

    static List<Definition> read(String text, Position start, Faults faults) {
        var parser = new FenceParser(new Tokens(text, start), faults);
        while (!parser.tokens.atEnd()) parser.sentence();
        return parser.definitions;
    }

    private void sentence() {
        defining = null;
        try {
            definitions.add(definition());
            if (!tokens.atEnd() && !atSentence())
                throw tokens.expected("the next rule or amount, or the end of the fence");
        } catch (SyntaxFault e) {
            e.addTo(faults);
            if (defining != null) definitions.add(new Definition.Broken(defining.at(), defining.name()));
            skip();
        }
    }

    private void skip() {
        if (!tokens.atEnd() && !atSentence()) tokens.take();
        while (!tokens.atEnd() && !atSentence()) tokens.take();
    }

    private boolean atSentence() {
        return tokens.peek().kind() == Token.Kind.NAME
                && Words.SENTENCES.contains(tokens.peek().text());
    }

    private Definition definition() {
        var first = tokens.peek();
        if (!atSentence()) {
            var message = "expected uses, applies when, only one of, rule or amount, found " + first.described();
            throw new SyntaxFault(first.at(), message, Similar.to(first.text(), Words.SENTENCES));
        }
        tokens.take();
        return switch (first.text()) {
            case "uses" -> uses(first.at());
            case "applies" -> appliesWhen(first.at());
            case "rule" -> rule();
            case "only" -> onlyOneOf(first.at());
            default -> amount();
        };
    }

    private Definition uses(Position at) {
        return new Definition.Uses(at, names("a fact"));
    }

    private Definition appliesWhen(Position at) {
        tokens.expect("when");
        return new Definition.AppliesWhen(at, condition());
    }

    private Definition onlyOneOf(Position at) {
        for (var word : List.of("one", "of")) {
            var found = tokens.name("'" + word + "'");
            if (!found.name().equals(word))
                throw new SyntaxFault(found.at(), "expected '%s', found '%s'".formatted(word, found.name()));
        }
        var payments = Stream.of(tokens.note().split("\\s*,\\s*"))
                .map(payment -> payment(at, payment))
                .toList();
        return new Definition.OnlyOneOf(at, payments, tokens.note());
    }

    private static Definition.Payment payment(Position at, String said) {
        var words = said.strip().split("\\s+");
        if (words.length != 2)
            throw new SyntaxFault(
                    at,
                    "expected items with their amounts, such as [injury/death funeral, …], found '%s'".formatted(said));
        return new Definition.Payment(words[0], words[1]);
    }

    private Definition rule() {
        var name = defining(tokens.name("the name of the rule"));
        var article = tokens.note();
        tokens.expect(":");
        return new Definition.Rule(name.at(), name.name(), article, condition());
    }

    private Definition amount() {
        var name = defining(tokens.name("the name of the amount"));
        tokens.expect("in");
        var unit = unit();
        var schedule = tokens.accept(",") ? schedule() : null;
        var article = tokens.note();
        tokens.expect(":");
        return new Definition.Amount(name.at(), name.name(), unit, schedule, article, body());
    }

    /** One word or several: {@code fen a month}. */
    private Expression.Name unit() {
        var first = tokens.name("a unit");
        var words = new StringBuilder(first.name());
        while (tokens.peek().kind() == Token.Kind.NAME
                && !Words.RESERVED.contains(tokens.peek().text()))
            words.append(' ').append(tokens.take().text());
        return new Expression.Name(first.at(), words.toString());
    }

    private Expression.Name defining(Expression.Name name) {
        defining = name;
        return name;
    }

    private Definition.Schedule schedule() {
        var at = tokens.expect("schedule").at();
        tokens.expect("by");
        var by = tokens.take();
        if (!by.text().equals("month")) throw new SyntaxFault(by.at(), "expected 'month', found " + by.described());
        tokens.expect("for");
        var months = sum();
        tokens.expect("from");
        return new Definition.Schedule(at, months, sum());
    }

    private Definition.Body body() {
        var at = tokens.peek().at();
        if (!tokens.accept("table")) return new Definition.Body.Formula(expression());
        tokens.expect("by");
        var columns = names("a fact or an amount");
        var sure = sure(at);
        tokens.expect(":");
        if (!tokens.atEnd()) throw tokens.expected("the end of the fence, and the table after it");
        return new Definition.Body.ByTable(at, columns, sure);
    }

    /** A table that does not say how sure it is, as in texts of before, is not. */
    private Expression.Name sure(Position table) {
        if (!tokens.accept("(")) return new Expression.Name(table, "unsure");
        var sure = tokens.name("how sure the table is, such as (read)");
        tokens.expect(")");
        return sure;
    }

    private List<Expression.Name> names(String what) {
        var names = new ArrayList<>(List.of(tokens.name(what)));
        while (tokens.accept(",")) names.add(tokens.name(what));
        return names;
    }
}
