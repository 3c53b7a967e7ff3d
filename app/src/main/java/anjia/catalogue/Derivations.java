package anjia.catalogue;

import anjia.catalogue.Derivation.Phrase;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Law;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The phrases in which law texts say how a fact derives from the record. One that nobody understands keeps the house from opening. */
final class Derivations {

    /** The narrower phrase stands before the wider one that would read it as well. */
    private static final List<Phrase> PHRASES = List.of(
            Phrase.of(
                    "open ([a-z -]+?)(?: tie)? within the division of the desk, since",
                    said -> new Derivation.TiedToDeskSince(tie(said.group(1)))),
            Phrase.of(
                    "months of insurance where scheme is ([a-z-]+)",
                    said -> new Derivation.MonthsPaid(said.group(1), null)),
            Phrase.of(
                    "months of insurance where scheme is ([a-z-]+), since the last ([a-z ]+) spell began",
                    said -> new Derivation.MonthsPaid(said.group(1), benefit(said.group(1), said.group(2)))),
            Phrase.of(
                    "months of benefit where kind is ([a-z -]+) and state is unused",
                    said -> new Derivation.MonthsUnused(benefit(said.group(1), "benefit"))),
            Phrase.of("latest ([a-z ]+) spell, how it ended", said -> new Derivation.HowEnded(kind(said.group(1)))),
            Phrase.of("open ([a-z -]+), since", said -> new Derivation.OpenSince(kind(said.group(1)))),
            Phrase.of("open ([a-z-]+) spell", said -> new Derivation.Holds(said.group(1))),
            Phrase.of("([a-z-]+) spell begun this year", said -> new Derivation.Had(said.group(1), true)),
            Phrase.of("([a-z-]+) spell, ever", said -> new Derivation.Had(said.group(1), false)),
            Phrase.of("not ([a-z -]+)", said -> new Derivation.NotBarredBy(kind(said.group(1)))),
            Phrase.of("open spell of ([a-z, -]+)", said -> new Derivation.WhichHolds(kinds(said.group(1)))),
            Phrase.of(
                    "open ([a-z-]+) tie within the division of the desk",
                    said -> new Derivation.TiedToDesk(said.group(1))),
            Phrase.of(
                    "latest insurance run where scheme is ([a-z-]+), place",
                    said -> new Derivation.LatestRunPlace(said.group(1))),
            Phrase.of(
                    "months of insurance where scheme is ([a-z-]+), within the division of the desk",
                    said -> new Derivation.MonthsPaidHere(said.group(1))),
            Phrase.of(
                    "insured this month or last, where scheme is ([a-z-]+)",
                    said -> new Derivation.InsuredNow(said.group(1))),
            Phrase.of(
                    "latest insurance run where scheme is ([a-z-]+), within the division of the desk",
                    said -> new Derivation.InsuredHere(said.group(1))),
            Phrase.of("open work spell at an employer", _ -> new Derivation.AtAnEmployer()),
            Phrase.of("open work spell of one's own, since", _ -> new Derivation.OwnWorkSince()),
            Phrase.of(
                    "work of this year, in ((?:\\d\\d [a-z_]+, )+)elsewhere ([a-z_]+)",
                    said -> new Derivation.WorksIn(provinces(said.group(1)), said.group(2))),
            Phrase.of(
                    "months of the work of this year outside (\\d\\d)",
                    said -> new Derivation.MonthsOutside(said.group(1))),
            Phrase.of(
                    "work of this year outside (\\d\\d), ([a-z]+)",
                    said -> new Derivation.KeptOutside(said.group(1), said.group(2))),
            Phrase.of(
                    "open ([a-z -]+) within the division of the desk, ([a-z ]+)",
                    said -> new Derivation.DayKept(
                            kind(said.group(1)), said.group(2).replace(' ', '_'))),
            Phrase.of(
                    "open (household registration) within the division of the desk",
                    said -> new Derivation.TiedToDesk(tie(said.group(1)))),
            Phrase.of("open ([a-z -]+), until", said -> new Derivation.OpenUntil(kind(said.group(1)))),
            Phrase.of(
                    "granted file of ([a-z-]+/[a-z-]+) for the same death",
                    said -> new Derivation.GrantedForTheDeath(said.group(1))),
            Phrase.of(
                    "paid first for the same death by ([a-z-]+/[a-z-]+ as [a-z_]+(?:, [a-z-]+/[a-z-]+ as [a-z_]+)+)",
                    said -> new Derivation.PaidFirst(payers(said.group(1)))),
            Phrase.of(
                    "the organisation, registered as ((?:community factory|workshop)(?: or (?:community factory|workshop))*)",
                    said -> new Derivation.RegisteredAs(firms(said.group(1)))),
            Phrase.of("the household", _ -> new Derivation.OfTheHousehold(false)),
            Phrase.of("the household, parents of the child", _ -> new Derivation.OfTheHousehold(true)),
            Phrase.of("(?:registry, )?day of birth", _ -> new Derivation.BornOn()));

    /** A page asks for the same few dozen phrases hundreds of times. */
    private static final Map<String, Derivation> UNDERSTOOD = new ConcurrentHashMap<>();

    private static final String OF_THE_CHILD = "the child, ";

    private Derivations() {}

    /** Empty when the fact can only be asked. */
    static Optional<Derivation> of(FactSpec fact) {
        return Optional.ofNullable(fact.from()).map(Derivations::understood);
    }

    /** Every fact of the law whose derivation is not understood. */
    static List<String> strange(Law law) {
        var strange = new ArrayList<String>();
        for (var item : law.items().values())
            for (var fact : item.facts()) {
                strange(fact, strange);
                if (fact.type() instanceof FactType.Members group) group.each().forEach(each -> strange(each, strange));
            }
        return strange;
    }

    private static void strange(FactSpec fact, List<String> strange) {
        if (fact.from() != null && meaning(fact.from()).isEmpty())
            strange.add("%s: the record cannot answer “%s”".formatted(fact.position(), fact.from()));
    }

    private static Derivation understood(String from) {
        return UNDERSTOOD.computeIfAbsent(
                from,
                words -> meaning(words)
                        .orElseThrow(
                                () -> new IllegalStateException("the record cannot answer “%s”".formatted(words))));
    }

    private static Optional<Derivation> meaning(String from) {
        var said = from.strip().replaceAll("\\s+", " ");
        if (said.startsWith(OF_THE_CHILD))
            return meaning(said.substring(OF_THE_CHILD.length())).map(Derivation.OfTheChild::new);
        for (var phrase : PHRASES) {
            var match = phrase.pattern().matcher(said);
            if (match.matches()) return Optional.of(phrase.meaning().apply(match.toMatchResult()));
        }
        return Optional.empty();
    }

    /** "household registration" is the tie HOME_REGISTRATION. */
    private static String tie(String words) {
        return words.equals("household registration") ? "home_registration" : words;
    }

    /** "community factory or workshop", as the register writes them. */
    private static List<String> firms(String words) {
        return Arrays.stream(words.split(" or "))
                .map(kind -> kind.replace(' ', '_').toUpperCase(Locale.ROOT))
                .toList();
    }

    private static String kind(String words) {
        return words.strip().replace(' ', '-');
    }

    /** "61 in_shaanxi, 32 jiangsu, " */
    private static Map<String, String> provinces(String said) {
        return Arrays.stream(said.split(", "))
                .map(one -> one.split(" "))
                .collect(Collectors.toUnmodifiableMap(one -> one[0], one -> one[1]));
    }

    /** "injury/death as injury, pension/funeral as pension" */
    private static Map<String, String> payers(String said) {
        var payers = new LinkedHashMap<String, String>();
        for (var one : said.split(", ")) {
            var words = one.split(" as ");
            payers.put(words[0], words[1]);
        }
        return Collections.unmodifiableMap(payers);
    }

    /** "school, army or prison" are three kinds. */
    private static List<String> kinds(String words) {
        return Arrays.stream(words.split(",| or ")).map(Derivations::kind).toList();
    }

    /** "benefit" of the scheme "unemployment" is the spell "unemployment-benefit". */
    private static String benefit(String scheme, String words) {
        return words.equals("benefit") ? scheme.strip() + "-benefit" : kind(words);
    }
}
