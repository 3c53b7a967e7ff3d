package anjia.cooperation;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Cities and counties of other provinces, to choose one from by its whole name (输入地). Of the partner province all are offered. */
@Component
class Destinations {

    private final Places places;
    private final DivisionCode partner;

    /** @param partner code of the province with which there is a cooperation: Jiangsu */
    Destinations(Places places, @Value("${anjia.partner-province:32}") String partner) {
        this.places = places;
        this.partner = new DivisionCode(partner);
    }

    List<Choice> choices() {
        return below(partner)
                .map(one -> Choice.of(one.code().value(), places.fullName(one.code())))
                .toList();
    }

    private Stream<Division> below(DivisionCode province) {
        return places.below(province).stream()
                .flatMap(city -> Stream.concat(Stream.of(city), places.below(city.code()).stream()))
                .filter(one -> !one.isGroupingOnly());
    }

    /** By its whole name in the partner province, by its code anywhere. */
    Optional<DivisionCode> find(String typed) {
        if (typed.matches("[0-9]{4}|[0-9]{6}"))
            return places.find(new DivisionCode(typed))
                    .filter(one -> one.level() == DivisionLevel.CITY || one.level() == DivisionLevel.COUNTY)
                    .map(Division::code);
        return below(partner)
                .map(Division::code)
                .filter(code -> places.fullName(code).equals(typed)
                        || places.localName(code).equals(typed))
                .findFirst();
    }
}
