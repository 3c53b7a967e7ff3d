package anjia.testing;

import com.microsoft.playwright.Page;
import java.time.Duration;

/** How long a test waits for what comes in a moment on a quiet machine: tests run beside each other, and on machines of all speeds. */
public final class Patience {

    /** Until what follows the change log shows it: a quarter of a second, but for a transaction of another house, which holds the log up. */
    public static final Duration FOR_THE_LOG = Duration.ofMinutes(2);

    /** Until a browser did what it was told. */
    public static final Duration FOR_A_BROWSER = Duration.ofMinutes(2);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private Patience() {}

    /** Loads the page anew until it holds such a thing; whoever asks for it next says what is missing. */
    public static void until(Page page, String selector) {
        var giveUp = System.nanoTime() + FOR_THE_LOG.toNanos();
        while (page.locator(selector).count() == 0 && System.nanoTime() < giveUp) {
            page.waitForTimeout(BETWEEN.toMillis());
            page.reload();
        }
    }
}
