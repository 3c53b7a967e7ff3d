package anjia.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** What a visitor does with a page. */
final class Acts {

    private static final int LOOKS = 400;
    private static final double BETWEEN = 50;

    private Acts() {}

    static boolean choose(Page page, String field, String value) {
        var choice = page.locator("input[name='%s'][value='%s']".formatted(field, value));
        if (choice.count() == 0) return false;
        choice.check();
        press(page, ".action-bar button");
        return true;
    }

    static boolean type(Page page, String field, String text) {
        var input = page.locator("input[name='%s']:not([type=radio])".formatted(field));
        if (input.count() == 0) return false;
        input.fill(text);
        return true;
    }

    static void find(Page clerk, String what) {
        clerk.fill("#q", what);
        leave(clerk, () -> clerk.locator("#q").press("Enter"));
    }

    /** Does what leads to another page, and waits for that: on a busy machine a press comes back while the old one still stands. */
    static void leave(Page page, Runnable act) {
        page.evaluate("document.documentElement.dataset.old = 'yes'");
        act.run();
        for (int i = 0; i < LOOKS && isOld(page); i++) page.waitForTimeout(BETWEEN);
        page.waitForLoadState();
    }

    private static boolean isOld(Page page) {
        try {
            return Boolean.TRUE.equals(page.evaluate("document.documentElement.dataset.old === 'yes'"));
        } catch (PlaywrightException onTheWay) {
            return true;
        }
    }

    static void press(Page page, String selector) {
        page.locator(selector).last().click();
    }

    static void unfold(Page page) {
        page.locator("main details, aside details").evaluateAll("all => all.forEach(one => one.open = true)");
    }

    static void go(Page page, String path) {
        page.navigate(path);
    }

    /** Path and query of where the page is. */
    static String address(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}
