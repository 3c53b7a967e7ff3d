package anjia.matching.night;

import anjia.matching.WeightProfile;

/**
 * What the lists of one night rest on; lists of another night are never mixed with them.
 *
 * @param profile id of the weight profile
 * @param version of the profile
 * @param store version of posts and seekers, as the caller counts them: the position in the change log up to which they were read
 * @param people seekers are numbered 0 to people - 1
 * @param length of a list at most, 1 to 1,000
 */
public record Night(String profile, int version, long store, int people, int length) {
    public Night {
        if (people < 0 || length < 1 || length > 1000)
            throw new IllegalArgumentException("%d people, lists of %d".formatted(people, length));
    }

    public static Night of(WeightProfile profile, long store, int people, int length) {
        return new Night(profile.id(), profile.version(), store, people, length);
    }
}
