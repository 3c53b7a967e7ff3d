package anjia.fairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fairs as a calendar reads them. */
class CalendarTest {

    private static String of(String name, boolean cancelled) {
        var event = new Calendar.Event(
                new UUID(1, 2),
                name,
                LocalDate.of(2026, 3, 1),
                LocalTime.of(9, 0),
                LocalTime.of(15, 30),
                "文化广场, 1号门; 东侧",
                "https://anjia.example/fairs/1",
                cancelled);
        return Calendar.of(List.of(event), Instant.parse("2026-02-01T00:00:00Z"));
    }

    @Test
    void theHoursAreThoseOfChinaWrittenInUtcAndTextIsEscaped() {
        assertThat(of("春风行动", false))
                .contains("DTSTART:20260301T010000Z\r\n", "DTEND:20260301T073000Z\r\n", "STATUS:CONFIRMED\r\n")
                .contains("LOCATION:文化广场\\, 1号门\\; 东侧\r\n");
        assertThat(of("春风行动", true)).contains("STATUS:CANCELLED");
    }

    @Test
    void aLongLineIsFoldedBetweenCharacters() {
        var name = "紫阳县".repeat(40);
        var text = of(name, false);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + name);
    }
}
