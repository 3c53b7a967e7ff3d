package anjia.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What every page must pass, whatever it says. */
public final class PageChecks {

    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** WCAG 2.2 asks for 24; tired fingers on cheap glass get 44. */
    private static final int SMALLEST_TARGET = 44;

    private PageChecks() {}

    /** Taking them all costs a test run a minute: {@code ./anjia screens} asks for them. */
    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    /** Both take a second each; {@code -Dforms=all} does them over and over. */
    private static final boolean AGAIN = "all".equals(System.getProperty("forms"));

    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    /** All of the below for the page as it stands; what the same page in the other language or on the other screen cannot do otherwise, once. */
    public static void passesAll(Page page, String name) {
        page.waitForLoadState(); // after a press the page may still be arriving
        screenshot(page, name);
        once("axe " + name, () -> isAccessible(page));
        once("html " + name, () -> isValidHtml(page));
        fitsTheWidth(page);
    }

    /** A check that was not passed is made again when the test is. */
    private static void once(String check, Runnable itself) {
        if (!CHECKED.add(check) && !AGAIN) return;
        try {
            itself.run();
        } catch (AssertionError | RuntimeException failed) {
            CHECKED.remove(check);
            throw failed;
        }
    }

    /** No violation of WCAG 2.2 AA or of best practice that axe can see. */
    @SuppressWarnings("unchecked")
    public static void isAccessible(Page page) {
        page.evaluate(AXE);
        var found = (List<List<?>>) page.evaluate(VIOLATIONS, List.of(STANDARDS, List.copyOf(READABLE)));
        assertThat(found.getFirst()).as(page.url()).isEmpty();
        READABLE.addAll((List<Number>) found.getLast());
    }

    /** No error of the Nu HTML checker in the page as the server sends it to this visitor. */
    public static void isValidHtml(Page page) {
        var served = page.context().request().get(page.url()).text();
        assertThat(HtmlChecker.errors(served)).as(page.url()).isEmpty();
    }

    /** Nobody must scroll sideways. Measured against the screen: a phone's window grows with a page that is too wide. */
    public static void fitsTheWidth(Page page) {
        var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        assertThat(width).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Everything that can be tapped is large enough, but for links inside a sentence. */
    @SuppressWarnings("unchecked")
    public static void targetsAreLargeEnough(Page page) {
        var small = (List<String>) page.evaluate(SMALL_TARGETS, SMALLEST_TARGET);
        assertThat(small)
                .as("targets under %d px on %s", SMALLEST_TARGET, page.url())
                .isEmpty();
    }

    /** With {@code -Dpictures=true} the whole page as {@code target/screens/<name>-<zh|en>-<width>x<height>.png}. */
    public static void screenshot(Page page, String name) {
        if (PICTURES) take(page, name);
    }

    static void take(Page page, String name) {
        var language = page.evaluate("document.documentElement.lang").toString().replaceFirst("-.*", "");
        var view = page.viewportSize();
        var file = "%s-%s-%dx%d.png".formatted(name, language, view.width, view.height);
        var whole = new ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", file));
        try {
            page.screenshot(whole);
        } catch (PlaywrightException busy) {
            page.screenshot(whole); // Chromium on a busy machine says "Unable to capture screenshot" once in a while
        }
    }

    /** Run in the page itself: AxeBuilder opens another page for each result, and sends everything that is well. */
    private static final String AXE = AxeBuilder.getAxeScript();

    /** Looks of text that axe has found to be readable: colour, size and weight with everything that lies behind. */
    private static final Set<Number> READABLE = ConcurrentHashMap.newKeySet();

    /**
     * Bars that stay while one scrolls always lie over something; where a page happens to be scrolled is no fault of hers.
     * The contrast of a look of text is measured once in a run: it takes half of axe's time, and a look is that of thousands.
     */
    private static final String VIOLATIONS = """
            async ([standards, readable]) => {
                const bars = [...document.querySelectorAll('.top, .known-band, .tabs, .action-bar')].filter(bar => {
                    const { position, bottom } = getComputedStyle(bar);
                    return position === 'sticky' || position === 'fixed' && bottom === '0px';
                });
                bars.forEach(bar => bar.style.position = 'static');
                const run = await axe.run(document, {
                    runOnly: {type: 'tag', values: standards},
                    rules: {'color-contrast': {enabled: false}},
                    resultTypes: ['violations'],
                });

                const behind = new Map([[null, '']]);
                const lookBehind = element => {
                    if (!behind.has(element)) {
                        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
                        behind.set(element, lookBehind(element.parentElement) + [backgroundColor, backgroundImage, opacity].join() + '/');
                    }
                    return behind.get(element);
                };
                const look = element => {
                    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
                    return [element.tagName, color, fontSize, fontWeight, textShadow, lookBehind(element)].join();
                };
                const digest = text => {
                    let one = 0xdeadbeef, two = 0x41c6ce57;
                    for (let at = 0; at < text.length; at++) {
                        one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
                        two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
                    }
                    return 4294967296 * (2097151 & two) + (one >>> 0);
                };
                const known = new Set(readable);
                const looks = new Map();
                for (const element of document.body.querySelectorAll('*')) {
                    const speaks = element.matches('input, select, textarea')
                        || [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                    if (!speaks || !element.checkVisibility()) continue;
                    const seen = digest(look(element));
                    if (!known.has(seen) && !looks.has(seen)) looks.set(seen, element);
                }
                const contrast = looks.size
                    ? await axe.run({include: [...looks.values()]}, {runOnly: {type: 'rule', values: ['color-contrast']}, resultTypes: ['violations']})
                    : {violations: []};
                bars.forEach(bar => bar.style.position = '');
                return [
                    [...run.violations, ...contrast.violations].map(rule =>
                        `${rule.id}: ${rule.help} ` + rule.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | ')),
                    [...looks.keys()],
                ];
            }
            """;

    /** A choice may be tapped anywhere on its label, a stretched link anywhere on its card; what is not seen cannot be tapped. */
    private static final String SMALL_TARGETS = """
            smallest => [...document.querySelectorAll('a[href], button:not([aria-hidden=true]), input:not([type=hidden]), select, textarea, summary')]
                .map(e => e.matches('[type=radio], [type=checkbox]') && e.closest('label') || e.labels && e.labels[0] && e.matches('[type=checkbox]') && e.labels[0] || e)
                .map(e => e.matches('.stretched') && e.closest('.card') || e)
                .filter(e => e.checkVisibility({checkVisibilityCSS: true, checkOpacity: true}))
                .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline' && e.closest('p, li, dd, td')))
                .filter(e => { const r = e.getBoundingClientRect();
                    return r.right > 0 && r.bottom > 0 && (r.width < smallest || r.height < smallest) })
                .map(e => e.outerHTML.slice(0, 120))
            """;
}
