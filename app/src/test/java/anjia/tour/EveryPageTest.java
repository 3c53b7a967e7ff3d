package anjia.tour;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.PageChecks;
import anjia.testing.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPattern;

/** Every page that the platform has, from the data of the demo, on both screens and in both languages. */
class EveryPageTest {

    /** Answers that are no pages: files, figures for machines, and the page of faults, which has no address of its own. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/{name}", "/health", "/error", "/api/v1/items", "/office/payments/{id}/file", "/my", "/office");

    private static TourHouse house;
    private static TourStory story;

    @BeforeAll
    static void aTour() {
        house = new TourHouse("2026-07-01T09:00");
        story = new TourStory(house);
        story.tell();
    }

    @AfterAll
    static void theEnd() {
        house.close();
    }

    @Test
    void everyPageHoldsForEverybody() throws IOException {
        var faults = new ArrayList<String>();
        var first = List.copyOf(story.sights());
        for (var sight : first) look(sight, faults);
        house.openAgainOn("2026-08-20T09:00");
        story.aMonthIsPaid();
        look(story.sights().getLast(), faults);
        var before = story.sights().size();
        story.theBankFileIsMade();
        for (var sight : story.sights().subList(before, story.sights().size())) look(sight, faults);

        assertThat(faults).isEmpty();
        assertThat(routesNotSeen()).as("pages that the tour does not come by").isEmpty();
        var listed = Files.readString(Path.of("..", "docs", "screens.md"));
        assertThat(story.sights())
                .as("docs/screens.md lists every page")
                .allMatch(sight -> listed.contains("`" + sight.name() + "`"));
    }

    private static void look(Sight sight, List<String> faults) {
        for (var language : List.of("zh-CN", "en"))
            for (var screen : Screen.values()) {
                var page = house.open(sight.visitor(), screen, language);
                try {
                    page.navigate(sight.address());
                    sight.then().accept(page);
                    PageChecks.passesAll(page, sight.name());
                } catch (AssertionError | RuntimeException fault) {
                    faults.add("%s, %s, %s: %s".formatted(sight.name(), language, screen, fault.getMessage()));
                } finally {
                    page.context().close();
                }
            }
    }

    private static Set<String> routesNotSeen() {
        var seen = story.sights().stream()
                .map(sight -> PathContainer.parsePath(sight.path()))
                .toList();
        return routes().stream()
                .filter(route -> seen.stream().noneMatch(route::matches))
                .map(PathPattern::getPatternString)
                .filter(route -> !NO_PAGES.contains(route))
                .filter(route -> !route.equals("/login/code"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<PathPattern> routes() {
        return house.routes().getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().isEmpty()
                        || route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> route.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
    }
}
