package anjia.demo;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import java.util.List;

/** What the demo asks about places (演示地理). */
interface Geography {

    /** The divisions directly below, in order of code. */
    List<Division> below(DivisionCode code);

    String name(DivisionCode code);

    static Geography of(Places places) {
        return new Geography() {
            @Override
            public List<Division> below(DivisionCode code) {
                return places.below(code);
            }

            @Override
            public String name(DivisionCode code) {
                return places.find(code).map(Division::name).orElse(code.value());
            }
        };
    }

    /** As people say it: 紫阳县 is 紫阳; 洋县 stays. */
    default String shortName(DivisionCode code) {
        var name = name(code);
        return name.length() > 2 ? name.replaceFirst("[县区市]$", "") : name;
    }

    default List<DivisionCode> counties(DivisionCode province) {
        return below(province).stream()
                .flatMap(city -> below(city.code()).stream())
                .filter(county -> county.level() == DivisionLevel.COUNTY && !county.isStatisticalZone())
                .map(Division::code)
                .toList();
    }

    default List<DivisionCode> villages(DivisionCode county) {
        return below(county).stream()
                .flatMap(town -> below(town.code()).stream())
                .map(Division::code)
                .toList();
    }
}
