package anjia.posts;

import anjia.places.DivisionLevel;
import anjia.places.Offices;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What of a post an office looks at before it opens (先审后发的内容): words that may not stand, and a wage for which the house knows no lowest one.
 * Where no office of the house is responsible for the place, nobody would ever look: such a post opens, and says that its wage was not checked.
 */
@Component
class FirstLook {

    private final WordList words;
    private final PostChecks checks;
    private final Offices offices;

    FirstLook(WordList words, PostChecks checks, Offices offices) {
        this.words = words;
        this.checks = checks;
        this.offices = offices;
    }

    List<Post.Found> found(PostContent content) {
        return words.read(content.words()).stream()
                .map(one -> new Post.Found(one.category(), one.text(), one.article()))
                .distinct()
                .toList();
    }

    /** @param post without faults */
    boolean needsOne(PostContent post, List<Post.Found> found, LocalDate today) {
        return !found.isEmpty() || wageWaits(post, today);
    }

    /** Whether an office has to check the wage, because the house cannot. */
    boolean wageWaits(PostContent post, LocalDate today) {
        return checks.wageIsUnchecked(post, today)
                && offices.responsible(Posts.REVIEWERS, DivisionLevel.COUNTY, post.division())
                        .isPresent();
    }
}
