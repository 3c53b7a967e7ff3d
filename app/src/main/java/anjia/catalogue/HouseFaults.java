package anjia.catalogue;

import anjia.engine.EffectSpec;
import anjia.engine.Item;
import anjia.engine.Law;
import anjia.engine.Paper;
import anjia.web.Language;
import anjia.web.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What keeps the house from opening with a law that is sound in itself (法规与平台对不上的地方): papers and spells that nobody gave a name,
 * departments and events that no page has words for, facts that the record cannot answer. Each with the file to mend, and what to write there.
 */
public final class HouseFaults {

    private static final List<String> PAPERS = List.of("catalogue.paper.", "papers.kind.");
    private static final List<String> SPELLS = List.of("cases.record.kind.", "record.kind.");
    private static final String DEPARTMENT = "catalogue.department.";
    private static final String STOP = "catalogue.stop.";

    private final TreeSet<String> found = new TreeSet<>();
    private final Texts texts;

    private HouseFaults(Texts texts) {
        this.texts = texts;
    }

    /** In the order of the files; empty when the house can open. The names of {@code kinds.yaml} are learnt on the way. */
    public static List<String> of(Law law) {
        learn(law);
        var faults = new HouseFaults(Texts.in(Language.ZH_CN));
        for (var item : law.items().values()) faults.look(item);
        var strange = Derivations.strange(law);
        faults.found.addAll(strange);
        if (strange.isEmpty()) law.items().values().forEach(faults::lookForPayers);
        return new ArrayList<>(faults.found);
    }

    /** Gives pages the names of papers and spells that come with the law (法规包里的名称). */
    private static void learn(Law law) {
        for (var language : Language.values()) {
            var words = new LinkedHashMap<String, String>();
            named(law.kinds().papers(), PAPERS, language, words);
            named(law.kinds().spells(), SPELLS, language, words);
            Texts.learn(language, words);
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

    private void look(Item item) {
        var file = "%s/item.yaml".formatted(item.code());
        for (var paper : item.papers()) named(file, "paper", "papers", paper);
        for (var effect : item.effects())
            if (effect instanceof EffectSpec.OpenSpell(var kind, var _)) named(file, "spell", "spells", kind, SPELLS);
        listed(file, "department", DEPARTMENT, item.department());
        for (var stop : item.stopsOn()) listed(file, "event that stops", STOP, stop);
    }

    /** Money that one of several items pays would be paid by each, if no fact said which of them did. */
    private void lookForPayers(Item item) {
        for (var group : item.onlyOneOf())
            if (item.facts().stream().noneMatch(fact -> PaidOnce.tells(item, fact, group)))
                found.add(
                        "%s/rules.md: only one of %s pays, but no fact says which did; use one with \"from: paid first for the same death by …\" that names them all"
                                .formatted(item.code(), group.items()));
    }

    private void named(String file, String what, String section, Paper paper) {
        named(file, what, section, paper.kind(), PAPERS);
    }

    private void named(String file, String what, String section, String kind, List<String> beginnings) {
        if (beginnings.stream().allMatch(beginning -> texts.has(beginning + kind))) return;
        found.add("%s: the %s %s has no name; add \"%s: {zh: …, en: …}\" under %s in kinds.yaml"
                .formatted(file, what, kind, kind, section));
    }

    private void listed(String file, String what, String beginning, String code) {
        if (texts.has(beginning + code)) return;
        found.add("%s: unknown %s %s; known are: %s"
                .formatted(file, what, code, String.join(", ", new TreeSet<>(texts.keysBelow(beginning)))));
    }
}
