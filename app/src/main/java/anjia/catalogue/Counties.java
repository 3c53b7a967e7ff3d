package anjia.catalogue;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counties as people type them (县区): those of our province are offered, those of others found by name. */
@Component
class Counties {

    private static final int CODE_DIGITS = DivisionLevel.COUNTY.digits();

    /** Codes of provinces lie between those of Beijing and Macao (GB/T 2260). */
    private static final int FIRST_PROVINCE = 11;

    private static final int LAST_PROVINCE = 82;

    private final Places places;
    private final DivisionCode province;

    Counties(Places places, @Value("${anjia.province:61}") String province) {
        this.places = places;
        this.province = new DivisionCode(province);
    }

    /** The counties of our province, in order of their codes: "安康市紫阳县". */
    List<Choice> offered() {
        return counties(province).stream()
                .map(county -> Choice.of(county.code().value(), label(county)))
                .toList();
    }

    /** The county that somebody typed: its code, its name, or its name with the city or province before it. Empty unless it is one alone. */
    Optional<DivisionCode> typed(String text) {
        var name = text.strip();
        if (name.matches("\\d{" + CODE_DIGITS + "}"))
            return places.find(new DivisionCode(name)).map(Division::code);
        var here = named(counties(province), name);
        return here.size() == 1
                ? Optional.of(here.getFirst().code())
                : here.isEmpty() ? elsewhere(name) : Optional.empty();
    }

    /** The same, or a city of that name: whoever goes to 苏州 does not say to which county of it. */
    Optional<DivisionCode> typedOrCity(String text) {
        var county = typed(text);
        return county.isPresent() ? county : city(text.strip());
    }

    boolean isHere(DivisionCode place) {
        return province.range().contains(place);
    }

    private Optional<DivisionCode> city(String name) {
        if (name.length() < 2) return Optional.empty();
        var found = IntStream.rangeClosed(FIRST_PROVINCE, LAST_PROVINCE)
                .mapToObj(code -> new DivisionCode(String.valueOf(code)))
                .flatMap(code -> places.below(code).stream())
                .filter(below -> below.level() == DivisionLevel.CITY)
                .filter(below -> below.name().equals(name)
                        || below.name().equals(name + "市")
                        || places.fullName(below.code()).equals(name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    private Optional<DivisionCode> elsewhere(String name) {
        var found = new ArrayList<Division>();
        for (int code = FIRST_PROVINCE; code <= LAST_PROVINCE; code++) {
            var other = new DivisionCode(String.valueOf(code));
            if (!other.equals(province) && places.find(other).isPresent()) found.addAll(named(counties(other), name));
        }
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    private List<Division> named(List<Division> counties, String name) {
        if (name.length() < 2) return List.of();
        var exact =
                counties.stream().filter(county -> county.name().equals(name)).toList();
        return exact.isEmpty()
                ? counties.stream().filter(county -> fits(county, name)).toList()
                : exact;
    }

    /** "紫阳", "安康市紫阳县" and "陕西省安康市紫阳县" are all 紫阳县. */
    private boolean fits(Division county, String name) {
        return county.name().matches("\\Q" + name.replace("\\E", "") + "\\E(县|区|市|旗)")
                || label(county).equals(name)
                || places.fullName(county.code()).equals(name);
    }

    private String label(Division county) {
        var city = county.parent() == null
                ? ""
                : places.find(county.parent()).map(Division::name).orElse("");
        return city + county.name();
    }

    private List<Division> counties(DivisionCode above) {
        var counties = new ArrayList<Division>();
        for (var below : places.below(above))
            if (below.level() == DivisionLevel.COUNTY) counties.add(below);
            else if (below.level() == DivisionLevel.CITY) counties.addAll(counties(below.code()));
        return counties;
    }
}
