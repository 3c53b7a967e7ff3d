package anjia.engine.syntax;

/** One word of the rule language. */
record Token(Kind kind, String text, Position at) {

    enum Kind {
        NAME,
        /** Digits, with a fraction where money or a percentage is written. */
        NUMBER,
        DATE,
        SYMBOL,
        /** Something the language does not know. */
        STRAY,
        END
    }

    boolean is(String expected) {
        return text.equals(expected) && (kind == Kind.NAME || kind == Kind.SYMBOL);
    }

    String described() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
