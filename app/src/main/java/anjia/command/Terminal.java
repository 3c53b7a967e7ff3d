package anjia.command;

import anjia.web.Language;
import anjia.web.Texts;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/** Speaks to whoever runs the platform. */
record Terminal(Texts texts, PrintWriter out, PrintWriter err) {

    Terminal(Language language, PrintStream out, PrintStream err) {
        this(Texts.in(language), writer(out), writer(err));
    }

    /** Says the words of a key of this module. */
    void say(String key, Object... arguments) {
        line(texts.get("command." + key, arguments));
    }

    void line(String words) {
        out.println(words);
    }

    void complain(String words) {
        err.println(words);
    }

    Refusal refusal(String key, Object... arguments) {
        return new Refusal(texts.get("command." + key, arguments));
    }

    private static PrintWriter writer(PrintStream stream) {
        Charset charset = stream.charset();
        return new PrintWriter(new java.io.OutputStreamWriter(stream, charset), true);
    }
}
