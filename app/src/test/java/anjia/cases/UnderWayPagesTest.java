package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.catalogue.Matter;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What she has handed in is not offered to her once more (正在办的事). */
@TownTest
class UnderWayPagesTest extends FileActs {

    @LocalServerPort
    int port;

    @Autowired
    LogIns logIns;

    @Autowired
    Withdrawing withdrawing;

    private static List<String> offered(Page page) {
        return page.locator("main a").all().stream()
                .map(link -> link.getAttribute("href"))
                .filter(href -> href.startsWith("/entitlements/"))
                .toList();
    }

    @Test
    void whatSheHandedInStandsUnderWayAndLeadsToItsFile() {
        var person = town.dismissed(59);
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        var benefit = files.open(person, Matter.of(BENEFIT)).orElseThrow();

        var page = logIns.worker(Screen.PHONE, "zh-CN", port, person, "/entitlements");

        assertThat(page.locator("main a[href='/my/cases/%s']"
                                .formatted(benefit.number().value()))
                        .count())
                .isOne();
        assertThat(offered(page)).noneMatch(href -> href.startsWith("/entitlements/" + BENEFIT));
        PageChecks.passesAll(page, "entitlements-under-way");
    }

    @Test
    void whatSheTookBackIsOfferedAgain() {
        var person = town.dismissed(59);
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        var benefit = files.open(person, Matter.of(BENEFIT)).orElseThrow();
        run(() -> withdrawing.withdraw(new Actor.Person(person), benefit.number(), Town.TODAY));

        var page = logIns.worker(Screen.PHONE, "en", port, person, "/entitlements");

        assertThat(page.locator("main a[href^='/my/cases/']").count()).isZero();
        assertThat(offered(page)).anyMatch(href -> href.startsWith("/entitlements/" + BENEFIT));
    }
}
