package anjia.demo;

import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/**
 * How many people live in each county, as a model (县区常住人口模型): no figure per county was to be had, so the residents of a city are spread
 * over its counties by their number of villages and residents' committees. 杨陵 is counted for itself.
 *
 * @see "data/city_residents_2020.csv: census of 2020-11-01, every figure with its source and how sure it is"
 */
final class Residents {

    private static final int CODE = 0;
    private static final int COUNT = 2;
    private static final int CITY_DIGITS = 4;

    private final Geography geography;
    private final Map<DivisionCode, Long> counted;

    private Residents(Geography geography, Map<DivisionCode, Long> counted) {
        this.geography = geography;
        this.counted = counted;
    }

    static Residents of(Geography geography) {
        var counted = new LinkedHashMap<DivisionCode, Long>();
        lines().skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells -> counted.put(
                        cells[CODE].endsWith("00")
                                ? new DivisionCode(cells[CODE].substring(0, CITY_DIGITS))
                                : new DivisionCode(cells[CODE]),
                        Long.valueOf(cells[COUNT])));
        return new Residents(geography, counted);
    }

    private static java.util.stream.Stream<String> lines() {
        try {
            return new ClassPathResource("data/city_residents_2020.csv", Residents.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All counties of the province in order of code, each with its residents; rounded down. */
    Map<DivisionCode, Long> byCounty(DivisionCode province) {
        var result = new LinkedHashMap<DivisionCode, Long>();
        var counties = geography.counties(province);
        for (var county : counties) result.put(county, counted.getOrDefault(county, modelled(county, counties)));
        return result;
    }

    private long modelled(DivisionCode county, List<DivisionCode> counties) {
        var city = cityOf(county);
        var villages = counties.stream()
                .filter(other -> cityOf(other).equals(city) && !counted.containsKey(other))
                .mapToLong(this::villages)
                .sum();
        return Objects.requireNonNull(counted.get(city)) * villages(county) / villages;
    }

    private long villages(DivisionCode county) {
        return geography.villages(county).size();
    }

    private static DivisionCode cityOf(DivisionCode county) {
        return county.at(DivisionLevel.CITY).orElseThrow();
    }
}
