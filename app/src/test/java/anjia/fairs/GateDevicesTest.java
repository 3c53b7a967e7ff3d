package anjia.fairs;

import static anjia.cases.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import anjia.access.Actor;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.fairs.GateDevices.Answer;
import anjia.fairs.GateDevices.Kept;
import anjia.fairs.GateDevices.Taken;
import anjia.testing.Brings;
import anjia.testing.Browser;
import anjia.testing.PageChecks;
import anjia.testing.Screen;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Devices at a gate without a line: what they carry, and what they bring when there is one again. */
@TownTest
@Brings(FairGround.class)
class GateDevicesTest {

    @LocalServerPort
    int port;

    @Autowired
    GateDevices devices;

    @Autowired
    Entries entries;

    @Autowired
    Fairs fairs;

    @Autowired
    FairGround ground;

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    /** Of today, with so many who come. */
    private UUID fair(int people) {
        var fair = ground.published();
        for (int i = 0; i < people; i++) {
            var person = town.somebody();
            entries.signUp(new Actor.Person(person), person, fair, List.of(), null, TODAY);
        }
        ground.daysOf(fair, TODAY.minusDays(1), TODAY);
        return fair;
    }

    private String code(UUID fair, int number) {
        return db.sql("select code from fairs.entry where fair = :fair and number = :number")
                .param("fair", fair)
                .param("number", number)
                .query(String.class)
                .single();
    }

    /** When she came; null when she did not. */
    private @Nullable Instant arrived(UUID fair, int number) {
        return db.sql("select arrived_at from fairs.entry where fair = :fair and number = :number")
                .param("fair", fair)
                .param("number", number)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class))
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private long audited(UUID fair, int number) {
        return db.sql("""
                select count(*) from access.audit_row where act = 'fairs.arrive'
                    and (select id from fairs.entry where fair = :fair and number = :number) = any(subjects)
                """)
                .param("fair", fair)
                .param("number", number)
                .query(Long.class)
                .single();
    }

    private Taken bring(UUID fair, UUID key, String code, int minutesAgo) {
        return take(fair, new Kept(key, code, Duration.ofMinutes(minutesAgo)))
                .get(key)
                .taken();
    }

    private Map<UUID, Answer> take(UUID fair, Kept... kept) {
        return devices.take(town.clerk(), fair, List.of(kept));
    }

    @Test
    void whatIsBroughtTwiceCountsOnceAndTheEarliestMomentCountsWhoeverBringsIt() {
        var fair = fair(1);
        var code = code(fair, 1);
        var here = UUID.randomUUID();
        var there = UUID.randomUUID();
        assertThat(bring(fair, here, code, 5)).isEqualTo(Taken.FIRST);
        assertThat(bring(fair, here, code, 6))
                .as("the answer was lost, the clock of the device jumped")
                .isEqualTo(Taken.FIRST);
        assertThat(arrived(fair, 1)).isCloseTo(clock.instant().minusSeconds(300), within(1, ChronoUnit.MINUTES));
        assertThat(audited(fair, 1)).isOne();
        assertThat(bring(fair, UUID.randomUUID(), code, 2))
                .as("at another gate, later")
                .isEqualTo(Taken.AGAIN);
        assertThat(bring(fair, there, code, 20))
                .as("at another gate, earlier, but brought later")
                .isEqualTo(Taken.FIRST);
        assertThat(arrived(fair, 1)).isBefore(clock.instant().minusSeconds(19 * 60));
        assertThat(bring(fair, here, code, 5)).isEqualTo(Taken.AGAIN);
        assertThat(entries.arrive(town.clerk(), fair, code, TODAY))
                .isInstanceOfSatisfying(
                        Entries.Arrival.Here.class,
                        again -> assertThat(again.first()).isFalse());
    }

    @Test
    void ofDevicesThatSendAtOnceOneIsFirst() {
        var fair = fair(3);
        var codes = IntStream.rangeClosed(1, 3).mapToObj(one -> code(fair, one)).toList();
        var clerk = town.clerk();
        var answers = Stream.of(codes, codes.reversed(), codes, codes.reversed())
                .map(order -> CompletableFuture.supplyAsync(() -> devices.take(
                        clerk,
                        fair,
                        order.stream()
                                .map(code -> new Kept(UUID.randomUUID(), code, Duration.ofMinutes(1)))
                                .toList())))
                .toList()
                .stream()
                .flatMap(all -> all.join().values().stream())
                .toList();
        assertThat(answers).hasSize(12);
        assertThat(IntStream.rangeClosed(1, 3).mapToObj(one -> arrived(fair, one)))
                .doesNotContainNull();
    }

    @Test
    void onlyTheDayOfTheFairCountsAndOnlyUntilItIsClosed() {
        var fair = fair(1);
        var code = code(fair, 1);
        assertThat(bring(fair, UUID.randomUUID(), code, 24 * 60))
                .as("kept yesterday")
                .isEqualTo(Taken.NOT_TODAY);
        assertThat(bring(fair, UUID.randomUUID(), "00000000", 1)).isEqualTo(Taken.UNKNOWN);
        assertThat(devices.carried(town.clerk(), fair, true, TODAY.minusDays(1)).marks())
                .hasSize(1);
        for (var day : List.of(TODAY.minusDays(2), TODAY.plusDays(1)))
            assertThat(devices.carried(town.clerk(), fair, true, day))
                    .satisfies(none -> assertThat(none.open()).isFalse())
                    .satisfies(none -> assertThat(none.marks()).isEmpty());
        fairs.hold(town.officer(), fair, TODAY);
        fairs.close(town.officer(), fair);
        assertThat(devices.carried(town.clerk(), fair, true, TODAY).open()).isFalse();
        assertThat(bring(fair, UUID.randomUUID(), code, 1)).isEqualTo(Taken.NOT_TODAY);
        assertThat(arrived(fair, 1)).isNull();
    }

    @Test
    void aDeviceOfAnotherOfficeCarriesNothingAndBringsNothing() {
        var fair = fair(1);
        var kept = List.of(new Kept(UUID.randomUUID(), code(fair, 1), Duration.ZERO));
        assertThatThrownBy(() -> devices.carried(town.officerElsewhere(), fair, true, TODAY))
                .isInstanceOf(NoSuchFair.class);
        assertThatThrownBy(() -> devices.take(town.officerElsewhere(), fair, kept))
                .isInstanceOf(NoSuchFair.class);
    }

    /** A list tells its reader no code: of each mark there are thousands that fit. */
    @Test
    void aMarkTellsCodesApartAndFitsTooManyToFindOne() {
        var fair = UUID.randomUUID();
        assertThat(GateMark.of(fair, "7KQ2M9DW", 6))
                .hasSize(6)
                .isEqualTo(GateMark.of(fair, "7KQ2M9DW", 7).substring(0, 6));
        assertThat(GateMark.of(UUID.randomUUID(), "7KQ2M9DW", 6)).isNotEqualTo(GateMark.of(fair, "7KQ2M9DW", 6));
        for (int people : new int[] {1, 1_000, 1_001, 50_000}) {
            var bits = 4 * GateMark.digits(people);
            assertThat(40 - bits)
                    .as("bits of a code that %d people's list does not hold", people)
                    .isGreaterThanOrEqualTo(12);
            assertThat(people / Math.pow(2, bits))
                    .as("a code of nobody looks like one")
                    .isLessThan(1 / 5_000.0);
        }
    }

    @Test
    void threePeopleComeWithoutALineAndEachCountsOnceWithItsMoment() {
        town.clerk();
        var fair = fair(4);
        var codes = IntStream.rangeClosed(1, 4).mapToObj(one -> code(fair, one)).toList();
        var gate = logIns.staff(Screen.PHONE, "zh-CN", port, "test.chenjing");
        Browser.leavesTraces(gate);
        gate.clock().install();
        gate.navigate("/desk/fairs/" + fair + "/gate");
        gate.locator("form[data-ready]").waitFor();
        gate.locator("[data-list]:text('断网也能签到')").waitFor();
        gate.locator("[data-stay]")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.HIDDEN)); // it may be closed and opened again
        PageChecks.passesAll(gate, "fair-gate-device");

        gate.context().setOffline(true);
        comes(gate, codes.get(0), "1号签到成功");
        gate.clock().fastForward("20:00");
        comes(gate, codes.get(1), "2号签到成功");
        comes(gate, codes.get(0).toLowerCase(Locale.ROOT), "1号已经签过到");
        gate.reload();
        gate.locator("form[data-ready]").waitFor();
        comes(gate, "https://anjia.example/desk/fairs/x/gate?code=" + codes.get(2), "3号签到成功");
        comes(gate, "0000 0000", "没有这个入场码");
        assertThat(gate.locator("[data-waiting]").innerText()).contains("3人");
        assertThat(gate.locator("[data-away]").isVisible()).isTrue();
        PageChecks.fitsTheWidth(gate);
        PageChecks.screenshot(gate, "fair-gate-away");
        assertThat(arrived(fair, 1)).isNull();
        // another gate's device was quicker with the third
        assertThat(bring(fair, UUID.randomUUID(), codes.get(2), 10)).isEqualTo(Taken.FIRST);

        var lost = new AtomicInteger();
        gate.route("**/gate/arrivals", route -> {
            if (lost.getAndIncrement() > 0) {
                route.resume();
                return;
            }
            route.fetch(); // it came, and the answer is lost
            route.abort();
        });
        gate.context().setOffline(false);
        gate.waitForCondition(() -> lost.get() == 1);
        gate.locator("[data-away]").waitFor();
        gate.clock().runFor(6_000); // the pause before it tries again
        gate.locator("[data-waiting]:text('都已送到')").waitFor();
        assertThat(lost.get()).as("sent again").isEqualTo(2);
        assertThat(arrived(fair, 1)).isCloseTo(clock.instant().minusSeconds(20 * 60), within(2, ChronoUnit.MINUTES));
        assertThat(arrived(fair, 2)).isAfter(clock.instant().minusSeconds(120));
        assertThat(arrived(fair, 3)).isCloseTo(clock.instant().minusSeconds(10 * 60), within(2, ChronoUnit.MINUTES));
        assertThat(arrived(fair, 4)).isNull();
        for (int number = 1; number <= 3; number++)
            assertThat(audited(fair, number)).isOne();
        assertThat(gate.locator("[data-answers]").innerText()).contains("3号在别的入口先签过到");

        // the log-in ends: what is kept stays, and goes after the next one
        gate.context().clearCookies();
        comes(gate, codes.get(3), "4号签到成功");
        gate.locator("[data-door]").waitFor();
        assertThat(arrived(fair, 4)).isNull();
        gate.locator("[data-door] a").click();
        gate.fill("#name", "test.chenjing");
        gate.fill("#password", "a-long-password");
        gate.locator("form[action='/staff/login'] button").click();
        gate.locator("[data-waiting]:text('都已送到')").waitFor();
        assertThat(arrived(fair, 4)).isNotNull();

        fairs.hold(town.officer(), fair, TODAY);
        fairs.close(town.officer(), fair);
        gate.reload();
        gate.locator("[data-list]:text('还没有取到名单')").waitFor();
        assertThat(gate.evaluate(
                        "caches.open('anjia-gate').then(shelf => shelf.match(location.pathname)).then(one => !one)"))
                .as("nothing is left on the device")
                .isEqualTo(true);
    }

    private static void comes(Page gate, String code, String answer) {
        gate.fill("#code", code);
        gate.locator("form[data-gate] button").first().click();
        gate.locator("[data-answers]:has-text('" + answer + "')").waitFor();
    }
}
