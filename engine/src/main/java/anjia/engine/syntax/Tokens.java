package anjia.engine.syntax;

import org.jspecify.annotations.Nullable;

/** The tokens of a text, one ahead. */
final class Tokens {
    private final Lexer lexer;
    private Token token;

    Tokens(String text, Position start) {
        lexer = new Lexer(text, start);
        token = lexer.next();
    }

    Token peek() {
        return token;
    }

    Token take() {
        var taken = token;
        token = lexer.next();
        return taken;
    }

    boolean at(String text) {
        return token.is(text);
    }

    boolean atEnd() {
        return token.kind() == Token.Kind.END;
    }

    boolean accept(String text) {
        if (!at(text)) return false;
        take();
        return true;
    }

    Token expect(String text) {
        if (at(text)) return take();
        throw expected("'" + text + "'");
    }

    Expression.Name name(String what) {
        if (token.kind() != Token.Kind.NAME || Words.RESERVED.contains(token.text())) throw expected(what);
        var taken = take();
        return new Expression.Name(taken.at(), taken.text());
    }

    /** A bracketed note such as the article of a rule; its text is free. Call with '[' ahead. */
    String note() {
        if (!at("[")) throw expected("the article in brackets, such as [社会保险法 art. 45(1)]");
        var opened = token.at();
        @Nullable String note = lexer.upTo(']');
        if (note == null) throw new SyntaxFault(opened, "expected ']' after the article, found the end");
        if (note.isEmpty()) throw new SyntaxFault(opened, "expected an article between the brackets");
        token = lexer.next();
        return note;
    }

    SyntaxFault expected(String what) {
        return new SyntaxFault(token.at(), "expected " + what + ", found " + token.described());
    }
}
