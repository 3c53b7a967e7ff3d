package anjia.engine.syntax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens on demand. Full-width brackets, commas and colons are accepted as their ASCII twins; {@code #} begins a comment.
 */
final class Lexer {
    private static final Pattern SPACE = Pattern.compile("(?:[\\s\\u3000]++|#[^\\n]*+)++");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern SYMBOL = Pattern.compile("\\.\\.|>=|<=|[-+*/%<>=(),:\\[\\]$]");

    private final String original;
    private final String text;
    private final Position start;
    private int at;

    Lexer(String text, Position start) {
        this.original = text;
        this.text = ascii(text);
        this.start = start;
    }

    Token next() {
        skip(SPACE);
        if (at >= text.length()) return new Token(Token.Kind.END, "", position());
        var token = match(DATE, Token.Kind.DATE);
        if (token == null) token = match(NUMBER, Token.Kind.NUMBER);
        if (token == null) token = match(NAME, Token.Kind.NAME);
        if (token == null) token = match(SYMBOL, Token.Kind.SYMBOL);
        if (token != null) return token;
        var stray = new Token(Token.Kind.STRAY, text.substring(at, text.offsetByCodePoints(at, 1)), position());
        at += stray.text().length();
        return stray;
    }

    /** The text up to the closing bracket, which is consumed too; null when it never comes. */
    @Nullable
    String upTo(char closing) {
        var end = text.indexOf(closing, at);
        if (end < 0) return null;
        var inside = original.substring(at, end).strip().replaceAll("\\s+", " ");
        at = end + 1;
        return inside;
    }

    Position position() {
        var line = start.line();
        var lineStart = text.lastIndexOf('\n', at - 1) + 1;
        for (int i = 0; i < lineStart; i++) if (text.charAt(i) == '\n') line++;
        var column = at - lineStart + (lineStart == 0 ? start.column() : 1);
        return new Position(start.file(), line, column);
    }

    private void skip(Pattern pattern) {
        var matcher = at(pattern);
        if (matcher.lookingAt()) at = matcher.end();
    }

    private @Nullable Token match(Pattern pattern, Token.Kind kind) {
        var matcher = at(pattern);
        if (!matcher.lookingAt()) return null;
        var token = new Token(kind, matcher.group(), position());
        at = matcher.end();
        return token;
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    /** One character for one, so that columns stay right. */
    private static String ascii(String text) {
        return text.replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('：', ':')
                .replace('、', ',')
                .replace('＋', '+')
                .replace('－', '-');
    }
}
