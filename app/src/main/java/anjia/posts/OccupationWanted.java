package anjia.posts;

import anjia.occupations.Occupation;
import anjia.occupations.OccupationSearch;
import anjia.occupations.Occupations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the word that somebody typed to the occupations that are meant, or to those that perhaps are (工种检索). */
@Component
class OccupationWanted {

    private static final int MOST_NEAR = 6;

    private final Occupations occupations;

    OccupationWanted(Occupations occupations) {
        this.occupations = occupations;
    }

    /**
     * @param meant occupations that are called so; empty when none is
     * @param near what to offer then; empty when some are meant
     */
    record Found(List<Occupation> meant, List<Occupation> near) {}

    Found find(String typed) {
        var found = occupations.search(typed);
        if (!found.meant().isEmpty()) return new Found(found.meant(), List.of());
        var near = found.near().isEmpty() ? alike(OccupationSearch.normal(typed)) : found.near();
        return new Found(List.of(), near.stream().limit(MOST_NEAR).toList());
    }

    /** Those that sound so, else the likest first. */
    private List<Occupation> alike(String typed) {
        var sound = Likeness.sound(typed);
        var heard = occupations.all().stream().anyMatch(one -> likeness(one, typed, sound) >= Likeness.BY_EAR);
        var enough = heard ? Likeness.BY_EAR : Likeness.ENOUGH;
        return occupations.all().stream()
                .filter(one -> likeness(one, typed, sound) >= enough)
                .sorted(Comparator.comparingInt((Occupation one) -> -likeness(one, typed, sound)))
                .toList();
    }

    private static int likeness(Occupation one, String typed, String sound) {
        return Stream.concat(Stream.of(one.zh(), one.en()), one.say().stream())
                .map(OccupationSearch::normal)
                .mapToInt(word -> Likeness.sound(word).equals(sound) ? Likeness.BY_EAR : Likeness.of(word, typed))
                .max()
                .orElse(0);
    }
}
