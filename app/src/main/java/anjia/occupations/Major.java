package anjia.occupations;

import java.util.List;

/** A major group of the classification (大类) with its middle groups (中类), in the order of their codes. */
public record Major(String code, String zh, String en, List<Middle> middles) implements Named {

    /** @param occupations those that are kept here, in the order of their codes; may be none */
    public record Middle(String code, String zh, String en, List<Occupation> occupations) implements Named {}
}
