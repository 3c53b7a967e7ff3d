package anjia.command;

import anjia.demo.DemoListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Tells whoever waits how the loading of the demo goes (演示装载进度): a line every few seconds, and what it took at the end. */
final class DemoProgress implements DemoListener {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private final Terminal terminal;
    private long lastLine = System.nanoTime() - BETWEEN_LINES.toNanos();

    DemoProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void progress(Phase phase, int done, int of) {
        if (done > 0 && done < of && System.nanoTime() - lastLine < BETWEEN_LINES.toNanos()) return;
        if (done > 0 || of > 1) terminal.say("demo." + key(phase), done, of);
        lastLine = System.nanoTime();
    }

    @Override
    public void loaded(int persons, long rows, Map<Phase, Duration> taken) {
        var whole = taken.values().stream().reduce(Duration.ZERO, Duration::plus);
        var seconds = whole.toMillis() / 1000.0;
        terminal.say("demo.loaded", persons, rows, seconds, Math.round(rows / seconds));
        taken.forEach((phase, time) -> terminal.say("demo.took." + key(phase), time.toMillis() / 1000.0));
    }

    @Override
    public void kept(String size) {
        terminal.say("demo.kept", size);
    }

    private static String key(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
