package anjia.fairs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Fairs for the calendar of a phone, as RFC 5545 writes them (iCalendar). Times are those of China, which has kept one offset since 1991. */
final class Calendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private Calendar() {}

    /** One entry. @param address of its page; {@code cancelled} takes it out of calendars that have it */
    record Event(
            UUID id,
            String name,
            LocalDate day,
            LocalTime begins,
            LocalTime ends,
            String place,
            String address,
            boolean cancelled) {}

    /** @param now when it is written */
    static String of(List<Event> events, Instant now) {
        var calendar = new Calendar();
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//Anjia//Fairs//ZH");
        for (var event : events) calendar.event(event, now);
        calendar.line("END", "VCALENDAR");
        return calendar.text.toString();
    }

    private void event(Event event, Instant now) {
        line("BEGIN", "VEVENT");
        line("UID", event.id() + "@anjia");
        line("DTSTAMP", UTC.format(now));
        line("DTSTART", moment(event.day(), event.begins()));
        line("DTEND", moment(event.day(), event.ends()));
        line("SUMMARY", escaped(event.name()));
        if (!event.place().isEmpty()) line("LOCATION", escaped(event.place()));
        line("URL", event.address());
        line("STATUS", event.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    private static String moment(LocalDate day, LocalTime time) {
        return UTC.format(day.atTime(time).atZone(CHINA));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** A line has at most 75 bytes; the rest follows after a space, and no character is cut in two. */
    private void line(String name, String value) {
        var bytes = 0;
        var whole = name + ":" + value;
        for (var at = 0; at < whole.length(); ) {
            var point = whole.codePointAt(at);
            var one = Character.toString(point);
            var size = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += size;
            at += one.length();
        }
        text.append("\r\n");
    }
}
