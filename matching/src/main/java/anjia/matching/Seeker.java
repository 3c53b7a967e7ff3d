package anjia.matching;

import java.util.List;

/**
 * Somebody who looks for work (求职者), as far as matching may know her: see {@link Post} for what is left out on purpose.
 *
 * @param id not negative; of two seekers who score alike the smaller id comes first
 * @param home county of residence, six digits
 * @param favoured whom the pact of Jiangsu and Shaanxi favours (苏陕协作帮扶对象)
 * @param consents lets employers find her (同意推荐); without it only she sees her list
 */
public record Seeker(int id, int home, Abilities can, Wishes wishes, boolean favoured, boolean consents) {

    public Seeker {
        Codes.requireWithin("the id of a seeker", id, 0, Integer.MAX_VALUE);
        Codes.requireCounty(home);
    }

    /**
     * What she brings.
     *
     * @param age whole years, 14 to 127
     * @param certificates bits 0 to 15, as in {@link Post.Requirements}
     */
    public record Abilities(int age, Skills skills, int certificates, Schooling schooling) {
        public Abilities {
            Codes.requireWithin("an age", age, 14, 127);
            Codes.requireWithin("the set of certificates", certificates, 0, 0xffff);
        }

        Abilities with(int certificate) {
            return new Abilities(age, skills, certificates | 1 << certificate, schooling);
        }
    }

    /**
     * What she wants (求职意向), hers to change at any time.
     *
     * @param occupations one to three, the dearest first, all different
     * @param wage in hundred yuan a month, 1 to 1023; where she names none, the minimum wage of her place
     * @param lodging needs a bed when she works outside her home prefecture
     * @param prefectures up to three beside those within her mobility, four digits each
     * @param limits bits 0 to 6: hazards she will not or may not work with (职业禁忌, declared by herself, reason never asked)
     */
    public record Wishes(
            List<Integer> occupations,
            int wage,
            boolean nightShift,
            boolean lodging,
            Mobility mobility,
            List<Integer> prefectures,
            int limits) {
        public Wishes {
            occupations = List.copyOf(occupations);
            prefectures = List.copyOf(prefectures);
            Codes.requireWithin("the number of occupations", occupations.size(), 1, 3);
            for (int i = 0; i < occupations.size(); i++) {
                Codes.requireOccupation(occupations.get(i));
                if (occupations.indexOf(occupations.get(i)) != i)
                    throw new IllegalArgumentException("wished twice: " + occupations.get(i));
            }
            Codes.requireWithin("the number of prefectures", prefectures.size(), 0, 3);
            for (var prefecture : prefectures) Codes.requireCounty(prefecture * 100);
            Codes.requireWithin("a wage in hundred yuan", wage, 1, 1023);
            Codes.requireWithin("the set of limits", limits, 0, 0x7f);
        }

        /** The lowest wage that is shown to her: four fifths of what she wishes, rounded up. */
        public int least() {
            return (4 * wage + 4) / 5;
        }
    }

    /** Of her home, four digits. */
    public int prefecture() {
        return Codes.prefecture(home);
    }

    public Seeker with(Wishes changed) {
        return new Seeker(id, home, can, changed, favoured, consents);
    }

    Seeker with(Abilities changed) {
        return new Seeker(id, home, changed, wishes, favoured, consents);
    }
}
