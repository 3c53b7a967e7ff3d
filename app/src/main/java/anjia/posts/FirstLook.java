package anjia.posts;

import anjia.places.DivisionLevel;
import anjia.places.Offices;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of a post an office looks at before it opens (先审后发的内容): words that may not stand, what its employer declares for a ground of age or
 * health, and a wage for which the house knows no lowest one. Where no office of the house is responsible for the place, nobody would ever look at
 * the wage: such a post opens, and says that it was not checked.
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
        return !found.isEmpty() || !checks.declared(post, today).isEmpty() || wageWaits(post, today);
    }

    /** What she who looks at it has to see to, beside the words. */
    List<String> toSee(PostContent post, LocalDate today, Frame frame) {
        var declared =
                checks.declared(post, today).stream().map(one -> frame.text("posts.review.declared", one.name(frame)));
        return Stream.concat(
                        declared,
                        wageWaits(post, today) ? Stream.of(frame.text("posts.review.wageWaits")) : Stream.of())
                .toList();
    }

    /** Whether an office has to check the wage, because the house cannot. */
    boolean wageWaits(PostContent post, LocalDate today) {
        return checks.wageIsUnchecked(post, today)
                && offices.responsible(Posts.REVIEWERS, DivisionLevel.COUNTY, post.division())
                        .isPresent();
    }
}
