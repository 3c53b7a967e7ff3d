package anjia.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Windows of visitors who have gone, of one thread. The next visitor of the kind gets one without cookies and without anything
 * stored; what a window cannot forget (listeners, routes, scripts) needs one of its own: {@link Browser#open(com.microsoft.playwright.Browser.NewContextOptions)}.
 */
final class UsedWindows {

    /** More than these are never in use at once, and each is a process. */
    private static final int MOST_OF_A_KIND = 3;

    /** What a window keeps for as long as it is open. */
    record Kind(Screen screen, String language, int port) {}

    private record Lent(Kind kind, Page page) {}

    private final Map<Kind, List<Page>> free = new HashMap<>();
    private final List<Lent> lent = new ArrayList<>();

    Optional<Page> take(Kind kind) {
        var ofTheKind = free.getOrDefault(kind, List.of());
        return ofTheKind.isEmpty() ? Optional.empty() : Optional.of(lend(kind, ofTheKind.removeLast()));
    }

    Page lend(Kind kind, Page page) {
        lent.add(new Lent(kind, page));
        return page;
    }

    void forget(Page page) {
        lent.removeIf(one -> one.page() == page);
    }

    /** All that were lent are free again. */
    void leave() {
        lent.forEach(this::free);
        lent.clear();
    }

    /** One is free again; one that was never lent is closed. */
    void leave(Page page) {
        var left = lent.stream().filter(one -> one.page() == page).findFirst();
        forget(page);
        left.ifPresentOrElse(this::free, () -> page.context().close());
    }

    /** Or closed, when it cannot be made like new. */
    private void free(Lent one) {
        var ofTheKind = free.computeIfAbsent(one.kind(), _ -> new ArrayList<>());
        if (ofTheKind.size() < MOST_OF_A_KIND && isLikeNew(one.page())) ofTheKind.add(one.page());
        else one.page().context().close();
    }

    private static boolean isLikeNew(Page page) {
        if (page.isClosed()) return false;
        var window = page.context();
        try {
            window.pages().stream().filter(other -> other != page).forEach(Page::close);
            window.clearCookies();
            if (!page.url().startsWith("about:")) page.evaluate("localStorage.clear(); sessionStorage.clear()");
            return true;
        } catch (PlaywrightException gone) {
            return false;
        }
    }

    void close() {
        leave();
        free.values().forEach(pages -> pages.forEach(page -> page.context().close()));
        free.clear();
    }
}
