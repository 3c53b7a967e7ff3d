package anjia.tour;

import com.microsoft.playwright.Page;

/** What a visitor does with a page. */
final class Acts {

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
        clerk.locator("#q").press("Enter");
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
