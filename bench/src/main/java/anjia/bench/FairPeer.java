package anjia.bench;

import anjia.matching.fair.Preferences;

/** Somebody else's best for a fair: the greatest sum of scores that there is, whoever is wronged by it; measured in the same run. */
public interface FairPeer {

    String name();

    Optimum optimum(Preferences preferences, int[] seats);

    /** @param placed how many people; {@code score} the sum of their scores */
    record Optimum(int placed, long score) {}
}
