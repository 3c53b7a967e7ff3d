package anjia.matches;

import anjia.matching.Change;
import anjia.matching.Post;
import anjia.matching.Schooling;
import anjia.matching.Seeker;
import anjia.matching.Skills;
import anjia.matching.WeightProfile;
import anjia.occupations.Occupation;
import anjia.occupations.Occupations;
import anjia.occupations.Skill;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * From the house's words to the whole numbers of matching (匹配口径). Matching has room for 16 certificates and there are twice as many: fifteen
 * have a bit of their own, the others share the last one. Who has one of these passes for all of them in a search, and is looked at once more
 * with the certificates of that very post ({@link #pair}).
 */
@Component
class Terms {

    /** No occupation has this code: who minds no work stands equally near to all. */
    static final int ANY_WORK = 9_999_999;

    private static final List<String> OWN_BIT = List.of(
            "special-electrician",
            "special-welding",
            "special-height",
            "special-cooling",
            "equipment-crane",
            "equipment-vehicle",
            "equipment-boiler",
            "equipment-welding",
            "building-special",
            "driving-c",
            "driving-b2",
            "driving-a2",
            "road-freight",
            "health",
            "guard");
    private static final int SHARED = OWN_BIT.size();

    private static final int MOST_SKILLS = 15;
    private static final int MOST_WAGE = 1023;
    private static final int HUNDRED = 100;
    private static final int HUNDRED_YUAN = 10_000; // fen
    private static final int NEW = 255;
    private static final int OLDER_BY_A_DAY = 3;
    private static final int YOUNGEST = 14;
    private static final int OLDEST = 127;

    private final Occupations occupations;
    private final Weights weights;
    private final Map<String, Integer> skills = new HashMap<>();

    Terms(Occupations occupations, Weights weights) {
        this.occupations = occupations;
        this.weights = weights;
        for (var skill : occupations.skills()) skills.put(skill.id(), skills.size());
    }

    /** How much each part counts in the lists of that day. */
    WeightProfile weights(LocalDate day) {
        return weights.on(day).profile();
    }

    Post post(int id, Offer offer, LocalDate today) {
        return post(id, offer, bits(offer.certificates()), today);
    }

    /** As a search needs her: nothing that she may have is missing. */
    Seeker seeker(int id, Wish wish, LocalDate today) {
        return seeker(id, wish, bits(wish.papers()), today);
    }

    /**
     * For counting what a change shows beside what is shown: a post that asks for one of the certificates that share a bit is not counted, so
     * that no number is too high.
     */
    Seeker strict(Wish wish, LocalDate today) {
        return seeker(0, wish, bits(wish.papers()) & ~(1 << SHARED), today);
    }

    /** The same who asks for whole hundreds, rounded up: what the yuan beneath a hundred may hide is not counted either. */
    Seeker strictInWages(Wish wish, LocalDate today) {
        var seeker = strict(wish, today);
        var whole = (wish.wage() + HUNDRED - 1) / HUNDRED * HUNDRED;
        return new Change.LessWage(wished(whole)).of(seeker);
    }

    /** The certificate of a bit; empty for the one that several share. */
    String certificate(int bit) {
        return bit == SHARED ? "" : OWN_BIT.get(bit);
    }

    /** Both, with the certificates of this post numbered from 0: nothing is shared, so what the reference says of them holds. */
    Pair pair(Wish wish, Offer offer, LocalDate today) {
        var asked = offer.certificates();
        int all = 0;
        int held = 0;
        for (int i = 0; i < asked.size(); i++) {
            var bit = 1 << Math.min(i, SHARED);
            all |= bit;
            if (wish.papers().contains(asked.get(i))) held |= bit;
        }
        for (int i = SHARED; i < asked.size(); i++) // of more than sixteen the last ones count together
        if (!wish.papers().contains(asked.get(i))) held &= ~(1 << SHARED);
        return new Pair(wish, offer, seeker(0, wish, held, today), post(0, offer, all, today), weights(today));
    }

    private static int bits(List<String> certificates) {
        int bits = 0;
        for (var one : certificates) {
            var own = OWN_BIT.indexOf(one);
            bits |= 1 << (own < 0 ? SHARED : own);
        }
        return bits;
    }

    private Post post(int id, Offer offer, int certificates, LocalDate today) {
        int hazards = 0;
        for (var limit : Limit.values()) if (offer.hazards().stream().anyMatch(limit::concerns)) hazards |= limit.bit();
        var to = offer.ageTo();
        var upper = to == null ? null : new Post.UpperAge(to, Post.AgeGround.NAMED_BY_THE_POST);
        var asks = new Post.Requirements(
                usual(List.of(offer.occupation())),
                certificates,
                hazards,
                Schooling.NONE,
                Math.clamp(offer.ageFrom(), 16, OLDEST),
                upper);
        var wage = Math.clamp(offer.wageHigh() / HUNDRED_YUAN, 1, MOST_WAGE);
        var age = ChronoUnit.DAYS.between(offer.openFrom(), today);
        return new Post(
                id,
                Integer.parseInt(offer.county()),
                number(offer.occupation()),
                asks,
                new Post.Terms(wage, offer.nights(), offer.meals(), offer.lodging()),
                new Post.Employer(offer.wages().cases(), false),
                offer.pact(),
                Math.clamp(NEW - OLDER_BY_A_DAY * age, 0, NEW),
                Math.max(1, offer.openings()),
                true);
    }

    private Seeker seeker(int id, Wish wish, int certificates, LocalDate today) {
        int limits = 0;
        for (var limit : wish.limits()) limits |= limit.bit();
        var work = new ArrayList<Integer>();
        for (var code : wish.work()) work.add(number(code));
        if (work.isEmpty()) work.add(ANY_WORK);
        var can = new Seeker.Abilities(
                Math.clamp(wish.ageOn(today), YOUNGEST, OLDEST), usual(wish.done()), certificates, Schooling.NONE);
        var wishes = new Seeker.Wishes(
                work,
                wished(wish.wage()),
                wish.nights(),
                wish.lodging(),
                wish.reach(),
                wish.cities().stream().map(Integer::valueOf).toList(),
                limits);
        return new Seeker(id, Integer.parseInt(wish.home()), can, wishes, wish.favoured(), true);
    }

    /** Matching shows a post from four fifths of a wish on: so this is the wish whose four fifths are her lowest wage. @param lowest in yuan */
    private static int wished(int lowest) {
        return Math.clamp(lowest / HUNDRED * 5L / 4, 1, MOST_WAGE);
    }

    /** The lowest wage in yuan that a wish of matching stands for. */
    static int lowest(int wished) {
        return (4 * wished + 4) / 5 * HUNDRED;
    }

    /** What who does this work usually can, the most typical first. */
    private Skills usual(List<String> codes) {
        return Skills.of(codes.stream()
                .flatMap(code -> occupations.find(code).map(Occupation::skills).orElse(List.of()).stream()
                        .limit(MOST_SKILLS))
                .map(Skill::id)
                .mapToInt(skills::get)
                .distinct()
                .toArray());
    }

    private static int number(String occupation) {
        return Integer.parseInt(occupation.replace("-", ""));
    }
}
