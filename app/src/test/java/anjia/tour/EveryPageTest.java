package anjia.tour;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Every page that the platform has, from the data of the demo: in Chinese on a phone and in English at a desk, and with
 * {@code -Dforms=all} in all four forms.
 */
class EveryPageTest {

    /** Answers that are no pages, beside the API, which {@code DocumentTest} walks through: files, figures for machines, ways on, and the page of faults, which has no address of its own. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/{name}",
            "/health",
            "/fairs.ics",
            "/fairs/{id}.ics",
            "/fairs/{id}/proof.txt",
            "/desk/fairs/{id}/gate/codes",
            "/desk/fairs/{id}/gate.js",
            "/error",
            "/still-logged-in",
            "/office/payments/{id}/file",
            "/my/letters/{id}/pdf",
            "/desk/letters/{id}/pdf",
            "/my/data/copies/{id}/json",
            "/my/data/copies/{id}/pdf",
            "/desk/persons/{id}/data/copies/{copy}/pdf",
            "/desk/post/prints/{id}/pdf",
            "/posts/feed.jsonld",
            "/organisation/posts/sheet/template.xlsx",
            "/posts/{id}.jsonld",
            "/my/papers/{paper}/pages/{place}",
            "/my/papers/{paper}/pages/{place}/small",
            "/desk/persons/{id}/papers/{paper}/pages/{place}",
            "/desk/persons/{id}/papers/{paper}/pages/{place}/small",
            "/my",
            "/office");

    /** Behind the page before them: {@code login-code}, {@code staff-login-code}, {@code staff-login-password}; the fourth looks like {@code account-phone}; {@code PrivacyJourneyTest} sees the copies, {@code FairJourneyTest} what follows the interviews of a fair. */
    private static final Set<String> STEPS = Set.of(
            "/login/code",
            "/staff/login/code",
            "/staff/login/password",
            "/staff/login/phone",
            "/my/data/copies/{id}",
            "/fairs/{id}/proof",
            "/desk/fairs/{id}/people/{entry}",
            "/organisation/fairs/{id}/applicants",
            "/organisation/fairs/{id}/booth");

    private static final Pattern KEY_OF_A_WORD = Pattern.compile("\\[[a-z]+\\.[\\w.-]+]");

    /** How a page is looked at. */
    private record Form(String language, Screen screen) {}

    private static final List<Form> TWO = List.of(new Form("zh-CN", Screen.PHONE), new Form("en", Screen.DESK));
    private static final List<Form> FOUR = List.of(
            new Form("zh-CN", Screen.PHONE),
            new Form("en", Screen.DESK),
            new Form("zh-CN", Screen.DESK),
            new Form("en", Screen.PHONE));

    private static TourHouse house;
    private static TourStory story;

    /** Each with a browser of its own; opened with the class, which may be run once more in the same process. */
    private static ExecutorService lookers;

    @BeforeAll
    static void aTour() {
        house = new TourHouse("2026-07-01T09:00");
        story = new TourStory(house);
        story.tell();
        lookers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void theEnd() {
        lookers.shutdown();
        house.close();
    }

    @Test
    void everyPageHoldsForEverybody() throws Exception {
        var faults = new ArrayList<>(look(story.sights()));
        house.openAgainOn("2026-08-20T09:00");
        story.aMonthIsDue();
        faults.addAll(look(List.of(story.sights().getLast())));
        var before = story.sights().size();
        story.theBankFileIsMade();
        faults.addAll(look(story.sights().subList(before, story.sights().size())));

        assertThat(faults).isEmpty();
        assertThat(routesNotSeen()).as("pages that the tour does not come by").isEmpty();
        var listed = Files.readString(Path.of("..", "docs", "screens.md"));
        assertThat(story.sights())
                .as("docs/screens.md lists every page")
                .allMatch(sight -> listed.contains("`" + sight.name() + "`"));
    }

    /** Two at a time; what is wrong, told with the page and how it was looked at. */
    private static List<String> look(List<Sight> sights) throws Exception {
        var forms = "all".equals(System.getProperty("forms")) ? FOUR : TWO;
        var looks = new ArrayList<Callable<List<String>>>();
        for (var form : forms) looks.add(() -> look(sights, form));
        var faults = new ArrayList<String>();
        for (var look : lookers.invokeAll(looks)) faults.addAll(look.get());
        return faults;
    }

    /** One window for each visitor: to open one takes longer than a page. */
    private static List<String> look(List<Sight> sights, Form form) {
        var windows = new EnumMap<Visitor, Page>(Visitor.class);
        var faults = sights.stream()
                .flatMap(sight -> faults(
                        sight,
                        form,
                        windows.computeIfAbsent(
                                sight.visitor(), visitor -> house.open(visitor, form.screen(), form.language())))
                        .stream())
                .toList();
        windows.values().forEach(window -> window.context().close());
        return faults;
    }

    private static List<String> faults(Sight sight, Form form, Page page) {
        try {
            page.navigate(sight.address());
            sight.then().accept(page);
            PageChecks.passesAll(page, sight.name());
            if (form.screen() == Screen.PHONE) PageChecks.targetsAreLargeEnough(page);
            assertThat(page.locator("body").innerText())
                    .as("a word that is missing shows its key")
                    .doesNotContainPattern(KEY_OF_A_WORD);
            return List.of();
        } catch (AssertionError | PlaywrightException fault) {
            return List.of("%s, %s: %s".formatted(sight.name(), form, fault.getMessage()));
        }
    }

    private static Set<String> routesNotSeen() {
        var seen = story.sights().stream()
                .map(sight -> PathContainer.parsePath(sight.path()))
                .toList();
        return routes().stream()
                .filter(route -> seen.stream().noneMatch(route::matches))
                .map(PathPattern::getPatternString)
                .filter(route -> !NO_PAGES.contains(route) && !route.startsWith("/api/") && !STEPS.contains(route))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<PathPattern> routes() {
        return house.routes().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> Objects.requireNonNull(route.getPathPatternsCondition()).getPatterns().stream())
                .collect(Collectors.toSet());
    }
}
