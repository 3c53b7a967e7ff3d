package anjia.relocation;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Provinces and cities that a firm may have moved from (迁出地): all but those of our own province. */
@Component
class Origins {

    private static final int FIRST = 11;
    private static final int LAST = 82;

    private final Places places;
    private final DivisionCode own;

    Origins(Places places, @Value("${anjia.province:61}") String province) {
        this.places = places;
        this.own = new DivisionCode(province);
    }

    List<Choice> choices() {
        return all().map(code -> Choice.of(code.value(), places.fullName(code))).toList();
    }

    /** By the whole name, 江苏省苏州市, or the code. */
    Optional<DivisionCode> find(String typed) {
        return all().filter(code ->
                        places.fullName(code).equals(typed) || code.value().equals(typed))
                .findFirst();
    }

    private Stream<DivisionCode> all() {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(number -> new DivisionCode(String.valueOf(number)))
                .filter(code -> !code.equals(own))
                .flatMap(code -> places.find(code).stream())
                .flatMap(province -> Stream.concat(
                        Stream.of(province),
                        places.below(province.code()).stream().filter(one -> !one.isGroupingOnly())))
                .map(Division::code);
    }
}
