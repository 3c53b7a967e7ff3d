package anjia.matches;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counties of our province and prefectures of the country by the names that people type (地区). */
@Component
class Area {

    /** First digits of provinces that the mainland files have. */
    private static final int PROVINCES = 100;

    private final Places places;
    private final DivisionCode province;

    Area(Places places, @Value("${anjia.province:61}") String province) {
        this.places = places;
        this.province = new DivisionCode(province);
    }

    List<Choice> counties() {
        return choices(countiesOfHome());
    }

    List<Choice> prefectures() {
        return choices(prefecturesOfAll());
    }

    private static List<Choice> choices(Stream<Division> divisions) {
        return divisions
                .map(one -> Choice.of(one.code().value(), one.name()))
                .distinct()
                .toList();
    }

    /** By name or code. */
    Optional<String> county(String typed) {
        return first(countiesOfHome(), typed);
    }

    Optional<String> prefecture(String typed) {
        return first(prefecturesOfAll(), typed);
    }

    private static Optional<String> first(Stream<Division> divisions, String typed) {
        Predicate<Division> meant =
                one -> one.name().equals(typed) || one.code().value().equals(typed);
        return divisions.filter(meant).map(one -> one.code().value()).findFirst();
    }

    private Stream<Division> countiesOfHome() {
        return places.below(province).stream().flatMap(city -> places.below(city.code()).stream());
    }

    /** Of a municipality that has none (北京市) the name of the municipality stands for the one code that groups its districts. */
    private Stream<Division> prefecturesOfAll() {
        return Stream.iterate(10, code -> code + 1)
                .limit(PROVINCES - 10)
                .map(code -> new DivisionCode(code.toString()))
                .flatMap(code -> places.find(code).stream())
                .flatMap(province -> places.below(province.code()).stream()
                        .filter(one -> one.level() == DivisionLevel.CITY)
                        .map(one -> one.name().endsWith("辖区")
                                ? new Division(one.code(), one.level(), province.name(), one.parent())
                                : one));
    }

    /** The name of a place as people say it, from its county on. */
    String name(String code, Frame frame) {
        return frame.place(plain(code));
    }

    /** For a field, in the words in which it is typed. */
    String plain(String code) {
        return code.isEmpty() ? "" : places.localName(new DivisionCode(code));
    }

    /** With the prefecture before the county. */
    String whole(String code, Frame frame) {
        return frame.place(places.fullName(new DivisionCode(code)));
    }

    /** The name of a prefecture as {@link #prefectures} gives it. */
    String prefectureName(String code) {
        return prefecturesOfAll()
                .filter(one -> one.code().value().equals(code))
                .map(Division::name)
                .findFirst()
                .orElse(code);
    }
}
