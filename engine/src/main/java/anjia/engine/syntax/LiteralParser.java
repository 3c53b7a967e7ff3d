package anjia.engine.syntax;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads written numbers and days: {@code 12}, {@code 12 months}, {@code 75 %}, {@code 19.50 yuan}, {@code 2015-05-01}. */
final class LiteralParser {
    private static final Map<String, String> UNITS = Map.of(
            "month", "months", "months", "months", "year", "years", "years", "years", "day", "days", "days", "days",
            "people", "people", "points", "points", "fen", "fen", "yuan", "yuan");

    private final Tokens tokens;

    LiteralParser(Tokens tokens) {
        this.tokens = tokens;
    }

    Expression literal() {
        var token = tokens.take();
        return token.kind() == Token.Kind.DATE ? day(token) : number(token);
    }

    private static Expression day(Token token) {
        try {
            return new Expression.DateLiteral(token.at(), LocalDate.parse(token.text()));
        } catch (DateTimeException e) {
            throw new SyntaxFault(token.at(), "expected a day of the calendar, found " + token.text());
        }
    }

    private Expression number(Token token) {
        var point = token.text().indexOf('.');
        var decimals = point < 0 ? 0 : token.text().length() - point - 1;
        var digits = token.text().replace(".", "");
        if (digits.length() > 15)
            throw new SyntaxFault(token.at(), "expected a number of at most 15 digits, found " + token.text());
        var n = Long.parseLong(digits);
        var per = (long) Math.pow(10, decimals);
        @Nullable
        String unit = tokens.accept("%") ? "%" : UNITS.get(tokens.peek().text());
        if (unit != null && !unit.equals("%")) tokens.take();
        return money(token, n, per, unit);
    }

    private static Expression money(Token token, long n, long per, @Nullable String unit) {
        if (!"yuan".equals(unit))
            return new Expression.Literal(
                    token.at(), n, "%".equals(unit) ? per * 100 : per, "%".equals(unit) ? "ratio" : unit);
        if (per > 100)
            throw new SyntaxFault(token.at(), "expected at most two decimals of a yuan, found " + token.text());
        return new Expression.Literal(token.at(), n * (100 / per), 1, "fen");
    }
}
