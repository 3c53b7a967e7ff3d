package anjia.catalogue;

import anjia.engine.EffectSpec;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.Paper;
import anjia.web.Language;
import anjia.web.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Gives pages the names of papers and spells that come with the law (法规包里的名称). One without a name keeps the house from opening. */
final class KindNames {

    private static final List<String> PAPERS = List.of("catalogue.paper.", "papers.kind.");
    private static final List<String> SPELLS = List.of("cases.record.kind.", "record.kind.");

    private KindNames() {}

    static void of(Law law) {
        for (var language : Language.values()) {
            var words = new LinkedHashMap<String, String>();
            named(law.kinds().papers(), PAPERS, language, words);
            named(law.kinds().spells(), SPELLS, language, words);
            Texts.learn(language, words);
            nameless(law, Texts.in(language));
        }
    }

    private static void named(
            Map<String, Map<String, String>> kinds,
            List<String> beginnings,
            Language language,
            Map<String, String> words) {
        kinds.forEach((kind, names) -> {
            for (var beginning : beginnings) words.put(beginning + kind, names.getOrDefault(language.tag(), kind));
        });
    }

    private static void nameless(Law law, Texts texts) {
        var nameless = new TreeSet<String>();
        for (var item : law.items().values())
            keys(item).filter(key -> !texts.has(key)).forEach(nameless::add);
        if (!nameless.isEmpty())
            throw new IllegalStateException("kinds.yaml: no name in %s for %s"
                    .formatted(texts.language().tag(), nameless));
    }

    private static Stream<String> keys(Item item) {
        var papers = item.papers().stream()
                .map(Paper::kind)
                .flatMap(kind -> PAPERS.stream().map(key -> key + kind));
        var spells = item.effects().stream()
                .filter(EffectSpec.OpenSpell.class::isInstance)
                .map(effect -> ((EffectSpec.OpenSpell) effect).kind())
                .flatMap(kind -> SPELLS.stream().map(key -> key + kind));
        return Stream.concat(papers, spells);
    }
}
