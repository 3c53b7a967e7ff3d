package anjia.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far the counties of Shaanxi lie from each other, as the crow flies between their seats (县与县的直线距离). A road over the Qinling is a good deal longer:
 * whoever shows it says so.
 */
@Component
public class Distances {

    private static final double RADIUS_OF_THE_EARTH = 6_371;

    private final Map<DivisionCode, Seat> seats = read();

    /** Degrees, turned into radians. */
    private record Seat(double longitude, double latitude) {

        /** By the haversine formula, which stays exact for neighbours. */
        double kilometres(Seat other) {
            var up = Math.sin((other.latitude - latitude) / 2);
            var across = Math.sin((other.longitude - longitude) / 2);
            var chord = up * up + Math.cos(latitude) * Math.cos(other.latitude) * across * across;
            return 2 * RADIUS_OF_THE_EARTH * Math.asin(Math.sqrt(chord));
        }
    }

    /** Whether it is one of the counties whose seats are known. */
    public boolean knows(DivisionCode county) {
        return seats.containsKey(county);
    }

    /** Kilometres between two places, each in a county that is known; empty when one is not. */
    public OptionalInt between(DivisionCode one, DivisionCode other) {
        var here = seat(one);
        var there = seat(other);
        return here == null || there == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(here.kilometres(there)));
    }

    /** The counties whose seats lie so near to that of a county, itself first, the nearest next; none when it is not known. */
    public List<DivisionCode> within(DivisionCode county, int kilometres) {
        var here = seats.get(county);
        if (here == null) return List.of();
        return seats.entrySet().stream()
                .map(there -> Map.entry(here.kilometres(there.getValue()), there.getKey()))
                .filter(there -> Math.round(there.getKey()) <= kilometres)
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private @Nullable Seat seat(DivisionCode place) {
        return place.at(DivisionLevel.COUNTY).map(seats::get).orElse(null);
    }

    private static Map<DivisionCode, Seat> read() {
        var file = Objects.requireNonNull(Distances.class.getResourceAsStream("data/shaanxi_county_centres.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(
                            line -> new DivisionCode(line[0]),
                            line -> new Seat(radians(line[1]), radians(line[2])),
                            (one, _) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double radians(String degrees) {
        return Math.toRadians(Double.parseDouble(degrees));
    }
}
