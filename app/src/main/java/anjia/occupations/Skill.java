package anjia.occupations;

import java.util.List;

/**
 * What somebody can do (技能).
 *
 * @param say other words that people use for it
 */
public record Skill(String id, String zh, String en, List<String> say) implements Named {}
