package anjia.posts;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Frame;
import anjia.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Provinces, cities and counties as people type them (地名检索), in Chinese or in letters: 紫阳, 安康市紫阳县, Ziyang. */
@Component
class PlaceNamed {

    /** Codes of provinces lie between those of Beijing and Macao (GB/T 2260). */
    private static final int FIRST_PROVINCE = 11;

    private static final int LAST_PROVINCE = 82;
    private static final int MOST_NEAR = 6;
    private static final String KINDS = "(特别行政区|自治区|自治州|自治县|地区|省|市|县|区|旗|盟)$";
    private static final String ENGLISH_KINDS =
            " (Special Administrative Region|Autonomous Region|Province|City|Autonomous Prefecture|Prefecture|County|Autonomous County|District|Banner)$";

    private final Places places;
    private final DivisionCode province;
    private volatile @Nullable List<Called> known;

    PlaceNamed(Places places, @Value("${anjia.province:61}") String province) {
        this.places = places;
        this.province = new DivisionCode(province);
    }

    /** What a division is called, all in one form of letters, and how that sounds. */
    private record Called(Division division, List<String> names, Set<String> sounds) {
        int likeness(String typed, String sound) {
            if (sounds.contains(sound)) return Likeness.BY_EAR;
            // one in 重庆 is called nothing but 县: every county that is mistyped would be like it
            return names.stream()
                    .filter(name -> name.length() > 1)
                    .mapToInt(name -> Likeness.of(name, typed))
                    .max()
                    .orElse(0);
        }
    }

    /** What came of a name. */
    sealed interface Found {
        record One(Division division) implements Found {}

        /** Places of that name, or none and those whose names are near; at most six. */
        record Others(boolean several, List<Division> near) implements Found {}
    }

    /** The counties of our province with their cities: "安康市紫阳县". */
    List<Choice> offered() {
        return known().stream()
                .map(Called::division)
                .filter(one ->
                        one.level() == DivisionLevel.COUNTY && province.range().contains(one.code()))
                .map(one -> Choice.of(one.code().value(), typed(one)))
                .toList();
    }

    Optional<Division> of(DivisionCode code) {
        return places.find(code);
    }

    /** The name that leads to it alone. */
    String typed(Division division) {
        var name = places.fullName(division.code());
        return province.range().contains(division.code())
                        && division.level() != DivisionLevel.PROVINCE
                        && name.startsWith(places.fullName(province))
                ? name.substring(places.fullName(province).length())
                : name;
    }

    /** By its name, or by the code of the division. */
    Found find(String typed) {
        var name = normal(typed);
        if (DivisionCode.isOne(name)) {
            var coded = places.find(new DivisionCode(name));
            if (coded.isPresent()) return new Found.One(coded.get());
        }
        var named = known().stream().filter(one -> one.names().contains(name)).toList();
        var here = named.stream()
                .filter(one -> province.range().contains(one.division().code()))
                .toList();
        var likeliest = here.isEmpty() ? named : here;
        if (likeliest.size() == 1) return new Found.One(likeliest.getFirst().division());
        var near = likeliest.isEmpty() ? near(name) : likeliest;
        return new Found.Others(
                !likeliest.isEmpty(),
                near.stream().map(Called::division).limit(MOST_NEAR).toList());
    }

    /** Those that sound so, else the likest first; of equal ones ours. */
    private List<Called> near(String name) {
        var sound = Likeness.sound(name);
        var heard = known().stream().anyMatch(one -> one.sounds().contains(sound));
        var enough = heard ? Likeness.BY_EAR : Likeness.ENOUGH;
        return known().stream()
                .filter(one -> one.likeness(name, sound) >= enough)
                .sorted(Comparator.comparingInt((Called one) -> -one.likeness(name, sound))
                        .thenComparing(
                                one -> !province.range().contains(one.division().code()))
                        .thenComparing(one -> one.division().code()))
                .limit(MOST_NEAR)
                .toList();
    }

    private List<Called> known() {
        var read = known;
        if (read == null) {
            read = IntStream.rangeClosed(FIRST_PROVINCE, LAST_PROVINCE)
                    .mapToObj(code -> new DivisionCode(String.valueOf(code)))
                    .flatMap(code -> places.find(code).stream())
                    .flatMap(one -> withThoseBelow(one).stream())
                    .map(this::called)
                    .toList();
            known = read;
        }
        return read;
    }

    private List<Division> withThoseBelow(Division division) {
        var all = new ArrayList<>(List.of(division));
        if (division.level().compareTo(DivisionLevel.COUNTY) < 0)
            for (var below : places.below(division.code())) all.addAll(withThoseBelow(below));
        return all;
    }

    private Called called(Division division) {
        var english = Frame.outsideRequests(Language.EN).place(division.name()).replaceFirst(" \\(.*", "");
        var all = Stream.of(
                division.name(),
                bare(division.name()),
                places.fullName(division.code()),
                typed(division),
                english,
                english.replaceFirst(ENGLISH_KINDS, ""));
        var sounds = Stream.of(division.name(), bare(division.name()))
                .map(Likeness::sound)
                .collect(Collectors.toSet());
        return new Called(division, all.map(PlaceNamed::normal).distinct().toList(), sounds);
    }

    /** 紫阳 for 紫阳县, but 城区 stays: a single character is the name of too much. */
    private static String bare(String name) {
        var bare = name.replaceFirst(KINDS, "");
        return bare.length() < 2 ? name : bare;
    }

    private static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s'’]", "");
    }
}
