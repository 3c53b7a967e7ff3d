package anjia.matches;

import java.util.List;

/**
 * What she says she cannot work with (不能干的活), in the seven groups that matching knows; the hazards of posts belong to them. Fire, shock,
 * machines and infection are told with the post and belong to none: nobody is asked whether she minds being hurt.
 */
enum Limit {
    AIR("dust", "toxic", "radiation"),
    HEIGHT("height"),
    WEATHER("cold", "heat"),
    LOAD("heavy-load"),
    WILD("underground", "wild"),
    NOISE("noise", "vibration"),
    LINE("fast-line");

    private final List<String> hazards;

    Limit(String... hazards) {
        this.hazards = List.of(hazards);
    }

    boolean concerns(String hazard) {
        return hazards.contains(hazard);
    }

    int bit() {
        return 1 << ordinal();
    }
}
