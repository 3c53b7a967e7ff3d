package anjia.testing;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, started once for each thread that asks for it and used from that thread alone. Every page that it opens is a
 * new visitor without cookies, though her window may be one that another visitor has left: to open one takes five times as long as a page.
 */
public final class Browser {

    /** The one without windows first: it needs half of the time of the others. */
    private static final List<String> NAMES = List.of(
            "chromium-headless-shell",
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "Google Chrome");

    /** The thorough compilers of scripts are left out: what runs once or twice in each page gains nothing by them. */
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--js-flags=--no-opt --no-maglev",
            "--renderer-process-limit=1",
            "--disable-site-isolation-trials",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--font-render-hinting=none");

    private static final ThreadLocal<List<BrowserContext>> WINDOWS = ThreadLocal.withInitial(ArrayList::new);

    private static final ThreadLocal<UsedWindows> USED = ThreadLocal.withInitial(UsedWindows::new);

    private Browser() {}

    /**
     * A visitor with a phone or at a desk.
     *
     * @param language what the browser asks for: {@code zh-CN} or {@code en}
     * @param port where the platform listens; paths without a host go there
     */
    public static Page open(Screen screen, String language, int port) {
        var used = USED.get();
        var kind = new UsedWindows.Kind(screen, language, port);
        return used.take(kind)
                .orElseGet(() ->
                        used.lend(kind, window(visitor(screen, language).setBaseURL("http://127.0.0.1:" + port))));
    }

    /** A visitor with something particular, such as no script. */
    public static Page open(NewContextOptions visitor) {
        var page = window(visitor);
        WINDOWS.get().add(page.context());
        return page;
    }

    private static Page window(NewContextOptions visitor) {
        var window = CHROMIUM.get().newContext(visitor);
        window.setDefaultTimeout(Patience.FOR_A_BROWSER.toMillis());
        return window.newPage();
    }

    /** She goes: her window is free for the next visitor of her kind. */
    public static void leave(Page page) {
        USED.get().leave(page);
    }

    /** What is done to this window stays as long as it is open (listeners, routes, another clock or medium): nobody gets it after her. */
    public static void leavesTraces(Page page) {
        USED.get().forget(page);
        WINDOWS.get().add(page.context());
    }

    /** So do all who came since the test began. */
    static void leaveWindows() {
        USED.get().leave();
    }

    /** Closes what this thread opened: a window is a process, and hundreds of them make a machine slow. */
    static void closeWindows() {
        WINDOWS.get().forEach(BrowserContext::close);
        WINDOWS.get().clear();
        USED.get().close();
    }

    /** What makes a visitor of a kind, to be changed before {@link #open(NewContextOptions)}. */
    public static NewContextOptions visitor(Screen screen, String language) {
        var handheld = screen == Screen.PHONE;
        return new NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setIsMobile(handheld)
                .setHasTouch(handheld)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai");
    }

    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM =
            ThreadLocal.withInitial(Browser::launch);

    private static com.microsoft.playwright.Browser launch() {
        var flags = new ArrayList<>(FLAGS);
        if (System.getProperty("user.name").equals("root")) flags.add("--no-sandbox");
        var driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return driver.chromium()
                .launch(new LaunchOptions().setExecutablePath(executable()).setArgs(flags));
    }

    private static Path executable() {
        var folders = new ArrayList<>(Arrays.asList(System.getenv("PATH").split(File.pathSeparator)));
        folders.add("/Applications/Google Chrome.app/Contents/MacOS");
        return folders.stream()
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("no Chromium on PATH: ./anjia test installs it or says how"));
    }
}
