package anjia.catalogue;

import anjia.engine.Item;
import anjia.registry.IdentityNumber;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who died (去世的人), of items that pay once only for a death: as the death certificate names them. It travels with the answers and is sealed with
 * them; the law never reads it, for it only tells one death from another.
 *
 * @param number the identity number, normalised; empty when whoever hands in does not have it at hand
 * @param kin one of {@link #KIN}: what the person who died was to whoever hands in
 */
public record Deceased(String name, String number, String kin) {

    /** Everything about them begins so, among the answers and in forms. */
    public static final String PREFIX = "deceased.";

    public static final String NAME = PREFIX + "name";
    public static final String NUMBER = PREFIX + "number";
    public static final String KINSHIP = PREFIX + "kin";

    /** Near relatives by the civil code (民法典 第一千零四十五条), and who else may claim. */
    public static final List<String> KIN = List.of("spouse", "parent", "child", "sibling", "grandparent", "other");

    public static final int LONGEST_NAME = 60;

    /** Fields of a form and keys of answers, in the order of asking. */
    static final List<String> FIELDS = List.of(NAME, KINSHIP, NUMBER);

    /** Whether the item pays something once only for a death, so that it matters who died. */
    public static boolean isAskedBy(Item item) {
        return item.facts().stream()
                .flatMap(fact -> Derivations.of(fact).stream())
                .anyMatch(Deceased::isOfADeath);
    }

    private static boolean isOfADeath(Derivation way) {
        return way instanceof Derivation.GrantedForTheDeath || way instanceof Derivation.PaidFirst;
    }

    public static boolean isAbout(String answer) {
        return answer.startsWith(PREFIX);
    }

    /** As it was answered; empty until somebody was named. */
    public static Optional<Deceased> in(Answers answers) {
        var typed = answers.values();
        var name = typed.getOrDefault(NAME, "").strip();
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Deceased(
                        name,
                        IdentityNumber.normalised(typed.getOrDefault(NUMBER, "")),
                        typed.getOrDefault(KINSHIP, "")));
    }

    /** What a form sent of it. */
    static Stream<Map.Entry<String, String>> typed(Map<String, String> form) {
        return FIELDS.stream()
                .filter(form::containsKey)
                .map(field -> Map.entry(field, form.getOrDefault(field, "").strip()));
    }

    /** Two numbers tell it for certain, whichever days were written; without them the name and the day do. */
    boolean isSameAs(Deceased other, boolean onTheSameDay) {
        if (!number.isEmpty() && !other.number.isEmpty()) return number.equals(other.number);
        return onTheSameDay && foldedName().equals(other.foldedName());
    }

    /** The name as it is compared: without blanks and dots, however wide the letters were typed. */
    public String foldedName() {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•・]", "")
                .toLowerCase(Locale.ROOT);
    }
}
