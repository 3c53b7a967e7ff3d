package anjia.occupations;

import java.util.List;

/**
 * An occupation of the state classification (职业分类大典2022年版的职业).
 *
 * @param code eight digits in four parts, "6-18-02-04"
 * @param say what people call it, besides its name
 * @param skills usual ones, most typical first
 * @param certificates what is asked of everybody in this work
 * @param byKind what is asked when the vehicle, the machine or the work is of the kind that the certificate names
 * @param hazards what the work usually brings
 */
public record Occupation(
        String code,
        String zh,
        String en,
        List<String> say,
        List<Skill> skills,
        List<Certificate> certificates,
        List<Certificate> byKind,
        List<Hazard> hazards)
        implements Named {

    /** Code of its middle group, "6-18". */
    public String group() {
        return code.substring(0, 4);
    }
}
