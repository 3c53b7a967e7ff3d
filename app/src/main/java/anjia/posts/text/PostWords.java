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

/** Occupations, skills and certificates with what people call them, as the index reads them (概念词典). */
@Component
public class PostWords {

    private static final String OCCUPATION = "occupation ";
    private static final String SKILL = "skill ";
    private static final String CERTIFICATE = "certificate ";

    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, List<String>> occupations = new HashMap<>();
    private final Map<String, List<String>> others = new HashMap<>();

    PostWords(Occupations all) {
        for (var one : all.all()) enter(occupations, occupation(one.code()), one, one.say());
        for (var one : all.skills()) enter(others, SKILL + one.id(), one, one.say());
        for (var one : all.certificates()) enter(others, certificate(one.id()), one, one.say());
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

    /** What the id of a concept stands for. */
    public @Nullable Named find(String id) {
        return named.get(id);
    }
}
