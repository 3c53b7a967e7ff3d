package anjia.registry;

import java.util.List;
import java.util.Set;

/**
 * Who in the whole registry may be the same person (疑似重复).
 *
 * @param here whom the clerk reaches, the likeliest first, at most ten
 * @param elsewhere somebody outside her reach is alike as well: that there is one is all that is told. A telephone alone, which families
 *     share, is no reason to tell it
 */
public record Alike(List<One> here, boolean elsewhere) {

    public static final Alike NOBODY = new Alike(List.of(), false);

    public Alike {
        here = List.copyOf(here);
    }

    /** Somebody alike whom the clerk may see, and what is alike; the reasons have words, {@code registry.alike.NEAR_NUMBER}. */
    public record One(PersonLine person, Set<Reason> reasons) {
        public One {
            reasons = Set.copyOf(reasons);
        }
    }

    /** What is alike, from the strongest reason to the weakest. */
    public enum Reason {
        /** 老号码: the number of 15 digits is that of a first card, renewed since. */
        OLD_NUMBER,
        /** 号码相近: one digit or two neighbours differ, and the names are the same or heard alike. */
        NEAR_NUMBER,
        /** 同名同生日 */
        NAME_AND_BIRTH,
        /** 同音同生日: the name is written with another character. */
        SOUND_AND_BIRTH,
        /** 同手机号 */
        PHONE
    }

    public boolean isNobody() {
        return here.isEmpty() && !elsewhere;
    }
}
