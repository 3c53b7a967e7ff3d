package anjia.matching;

import org.jspecify.annotations.Nullable;

/**
 * A post that an employer offers (岗位). There is no place in it for sex, ethnicity, religion, disability, infection, household registration
 * or marriage: what may not count cannot be asked (就业促进法 arts. 3, 26 to 31).
 *
 * @param id not negative; of two posts that score alike the smaller id comes first
 * @param county where the work is, six digits
 * @param occupation seven digits
 * @param pact kept for workers whom the pact of Jiangsu and Shaanxi favours (苏陕协作岗位)
 * @param freshness 0 (old) to 255 (of today)
 * @param openings people still sought (招聘人数), at least 1
 */
public record Post(
        int id,
        int county,
        int occupation,
        Requirements asks,
        Terms offers,
        Employer employer,
        boolean pact,
        int freshness,
        int openings,
        boolean open) {

    public Post {
        Codes.requireWithin("the id of a post", id, 0, Integer.MAX_VALUE);
        Codes.requireCounty(county);
        Codes.requireOccupation(occupation);
        Codes.requireWithin("freshness", freshness, 0, 255);
        Codes.requireWithin("the number of openings", openings, 1, 65_535);
    }

    /**
     * What the work asks of whoever does it (岗位要求).
     *
     * @param skills at most 15
     * @param certificates bits 0 to 15 of the list of certificates that the law requires for the work
     * @param hazards bits 0 to 6 of the list of hazards (height, dust, noise ...)
     * @param lowerAge completed years from which the law lets somebody do it
     * @param upperAge only where the law sets one
     */
    public record Requirements(
            Skills skills,
            int certificates,
            int hazards,
            Schooling schooling,
            int lowerAge,
            @Nullable UpperAge upperAge) {
        public Requirements {
            Codes.requireWithin("the number of skills", skills.count(), 0, 15);
            Codes.requireWithin("the set of certificates", certificates, 0, 0xffff);
            Codes.requireWithin("the set of hazards", hazards, 0, 0x7f);
            Codes.requireWithin("a lower age", lowerAge, 16, 127);
        }

        /** From 16 on (劳动法 art. 15), from 18 where there is a hazard (art. 64). */
        public Requirements(
                Skills skills, int certificates, int hazards, Schooling schooling, @Nullable UpperAge upperAge) {
            this(skills, certificates, hazards, schooling, hazards == 0 ? 16 : 18, upperAge);
        }
    }

    /** A highest age with the law that sets it; there is no other way to state one. Years, the last one included. */
    public record UpperAge(int years, AgeGround ground) {
        public UpperAge {
            Codes.requireWithin("an upper age", years, 18, 127);
        }
    }

    /** The laws that set a highest age (年龄上限的法定依据). */
    public enum AgeGround {
        /** Special operations end with the legal age of retirement (特种作业人员安全技术培训考核管理规定 art. 4). */
        SPECIAL_OPERATIONS,
        /** Licences for large buses and lorries end at an age (机动车驾驶证申领和使用规定 art. 14). */
        LARGE_VEHICLES,
        /** Whoever keeps the post keeps its article beside it. */
        NAMED_BY_THE_POST
    }

    /**
     * What the work gives (岗位待遇).
     *
     * @param wage upper end of the stated range in hundred yuan a month (百元), 1 to 1023
     */
    public record Terms(int wage, boolean nightShift, boolean board, boolean lodging) {
        public Terms {
            Codes.requireWithin("a wage in hundred yuan", wage, 1, 1023);
        }
    }

    /**
     * What is on record about the employer's wages.
     *
     * @param arrears cases of unpaid wages in the last three years
     * @param blacklisted on the list of those who do not pay migrant workers (拖欠农民工工资失信联合惩戒名单)
     */
    public record Employer(int arrears, boolean blacklisted) {
        public Employer {
            Codes.requireWithin("the number of cases of arrears", arrears, 0, Integer.MAX_VALUE);
        }
    }

    /** Four digits. */
    public int prefecture() {
        return Codes.prefecture(county);
    }

    public Post closed() {
        return new Post(id, county, occupation, asks, offers, employer, pact, freshness, openings, false);
    }

    /** The same with another number of openings, at least 1. */
    public Post with(int openings) {
        return new Post(id, county, occupation, asks, offers, employer, pact, freshness, openings, open);
    }
}
