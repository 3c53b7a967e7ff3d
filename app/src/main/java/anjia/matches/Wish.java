package anjia.matches;

import anjia.access.PersonId;
import anjia.matching.Mobility;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for (求职意愿). What she has not answered is as if she did not mind.
 *
 * @param home county in which she lives; empty until she says
 * @param work codes of occupations, at most three, the dearest first; empty for any work
 * @param done those of them that she has done before
 * @param cities prefectures beside those within her reach, at most three
 * @param wage lowest, in yuan a month; 0 when she does not mind
 * @param favoured whether the place where she lives has a partner in another province (结对地区)
 */
record Wish(
        PersonId person,
        LocalDate bornOn,
        String home,
        List<String> work,
        List<String> done,
        Mobility reach,
        List<String> cities,
        int wage,
        boolean nights,
        boolean lodging,
        Hours hours,
        List<Limit> limits,
        List<String> papers,
        List<Question> answered,
        boolean favoured) {

    static final int MOST_WORK = 3;

    Wish {
        work = List.copyOf(work);
        done = List.copyOf(done);
        cities = List.copyOf(cities);
        limits = List.copyOf(limits);
        papers = List.copyOf(papers);
        answered = List.copyOf(answered);
    }

    static Wish none(PersonId person, LocalDate bornOn) {
        return new Wish(
                person,
                bornOn,
                "",
                List.of(),
                List.of(),
                Mobility.NATION,
                List.of(),
                0,
                true,
                false,
                Hours.ANY,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    /** Enough is known to look for posts: where she lives. */
    boolean isReady() {
        return !home.isEmpty();
    }

    int ageOn(LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }

    /** The first question that is open; empty when all are answered. A bed is not asked of who stays in her prefecture. */
    Optional<Question> next() {
        return Arrays.stream(Question.values())
                .filter(one -> asks(one) && !answered.contains(one))
                .findFirst();
    }

    boolean asks(Question question) {
        return question != Question.LODGING || reach.compareTo(Mobility.PREFECTURE) > 0 || !cities.isEmpty();
    }

    /** How many are asked in all, and how many of these are open. */
    int asked() {
        return (int) Arrays.stream(Question.values()).filter(this::asks).count();
    }

    int open() {
        return (int) Arrays.stream(Question.values())
                .filter(one -> asks(one) && !answered.contains(one))
                .count();
    }

    /** Never what she said: logs and messages print records. */
    @Override
    public String toString() {
        return "Wish[" + person.value() + "]";
    }
}
