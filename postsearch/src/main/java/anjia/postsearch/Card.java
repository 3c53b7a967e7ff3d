package anjia.postsearch;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A card as it is found (岗位卡片): the open posts of an employer that are one and the same, from whatever source. Title, employer, occupation, place and wage
 * are the same on all of them.
 *
 * @param day since when it is open, as the day of the epoch; with {@code id} its place in the list, the newest first
 * @param posts ids of the posts on it
 * @param certificates that are asked for; concepts
 * @param facts what else is so of a post on it and has a name: shift, board, lodging; concepts
 * @param place where the work is, in words
 * @param division code of the place, 2 to 12 digits
 * @param wage the lower end, fen a month
 * @param work what each post says of the work
 * @param terms of each post
 */
public record Card(
        long day,
        UUID id,
        Set<UUID> posts,
        String title,
        String employer,
        String occupation,
        Set<String> certificates,
        Set<String> facts,
        String place,
        String division,
        long wage,
        List<String> work,
        Set<Terms> terms) {

    public Card {
        posts = Set.copyOf(posts);
        certificates = Set.copyOf(certificates);
        facts = Set.copyOf(facts);
        work = List.copyOf(work);
        terms = Set.copyOf(terms);
    }

    /** What else one may ask for; the whole card fits when one post on it does. */
    public record Terms(boolean lodging, boolean day, boolean partTime) {

        static final int ALL = 7;

        int bits() {
            return (lodging ? 1 : 0) | (day ? 2 : 0) | (partTime ? 4 : 0);
        }
    }
}
