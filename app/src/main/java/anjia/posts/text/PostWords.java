package anjia.posts.text;

import anjia.occupations.Named;
import anjia.occupations.Occupations;
import anjia.postsearch.Concepts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Occupations, skills, certificates, shifts and the like with what people call them, as the index reads them (概念词典). */
@Component
public class PostWords {

    private static final String OCCUPATION = "occupation ";
    private static final String FACT = "fact ";
    private static final String SKILL = "skill ";
    private static final String CERTIFICATE = "certificate ";

    /** What else is so of a post, and what people call it. The words are ours. */
    private static final Map<String, List<String>> FACTS = Map.of(
            "DAY", List.of("白班", "长白班", "常白班", "上白班", "日班", "day shift"),
            "NIGHT", List.of("夜班", "上夜班", "晚班", "night shift"),
            "ROTATING", List.of("倒班", "两班倒", "三班倒", "二班倒", "轮班", "rotating shifts"),
            "LODGING", List.of("管住", "包住", "住宿", "有宿舍", "提供住宿", "lodging"),
            "MEALS", List.of("管吃", "包吃", "管饭", "包饭", "meals"),
            "BOTH", List.of("管吃住", "包吃住", "管吃管住", "包吃包住", "board and lodging"),
            "PART_TIME", List.of("非全日制", "兼职", "part-time"),
            "INSURED", List.of("五险", "交社保", "社保", "交五险", "insurance"));

    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, List<String>> occupations = new HashMap<>();
    private final Map<String, List<String>> others = new HashMap<>();

    PostWords(Occupations all) {
        for (var one : all.all()) enter(occupations, occupation(one.code()), one, one.say());
        for (var one : all.skills()) enter(others, SKILL + one.id(), one, one.say());
        for (var one : all.certificates()) enter(others, certificate(one.id()), one, one.say());
        FACTS.forEach((fact, say) -> others.put(fact(fact), say));
    }

    /** @param fact "DAY" */
    static String fact(String fact) {
        return FACT + fact;
    }

    private void enter(Map<String, List<String>> words, String id, Named one, List<String> say) {
        var its = new ArrayList<>(List.of(one.zh(), one.en()));
        its.addAll(say);
        words.put(id, its);
        named.put(id, one);
    }

    static String occupation(String code) {
        return OCCUPATION + code;
    }

    static String certificate(String id) {
        return CERTIFICATE + id;
    }

    Concepts concepts() {
        return new Concepts(occupations, others);
    }

    /** What the id of a concept stands for, where that has a name to be shown. */
    public @Nullable Named find(String id) {
        return named.get(id);
    }
}
