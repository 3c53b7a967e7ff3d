package anjia.fairs;

import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What an officer types about a bus (接送车); what is wrong is told at its field. */
record BusForm(String stop, String leaves, String seats) {

    private static final int LONGEST_STOP = 60;
    private static final int MOST_SEATS = 90;

    static BusForm of(Map<String, String> typed) {
        return new BusForm(
                typed.getOrDefault("stop", "").strip(),
                typed.getOrDefault("leaves", "").strip().replace('：', ':').replaceFirst("^(\\d):", "0$1:"),
                typed.getOrDefault("seats", "").strip());
    }

    /** @param end of the names of its fields: empty for a new one, {@code .id} for one that is changed */
    List<FieldError> faults(String end, Frame frame) {
        var faults = new ArrayList<FieldError>();
        if (stop.length() < 2 || stop.length() > LONGEST_STOP)
            faults.add(new FieldError("stop" + end, frame.text("fairs.fault.stop")));
        if (!leaves.matches("([01]\\d|2[0-3]):[0-5]\\d"))
            faults.add(new FieldError("leaves" + end, frame.text("fairs.fault.begins")));
        if (!seats.matches("\\d{1,2}") || number() < 1 || number() > MOST_SEATS)
            faults.add(new FieldError("seats" + end, frame.text("fairs.fault.seats")));
        return faults;
    }

    /** For a form without faults. */
    LocalTime time() {
        return LocalTime.parse(leaves);
    }

    int number() {
        return Integer.parseInt(seats);
    }

    /** What two presses of one button have in common. */
    String canonical() {
        return stop + "|" + leaves + "|" + seats;
    }
}
