package anjia.matches;

import anjia.matching.Change;
import anjia.matching.Filter;
import anjia.matching.Post;
import anjia.matching.Reference;
import anjia.matching.Score;
import anjia.matching.Seeker;
import anjia.matching.Verdict;
import anjia.matching.WeightProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One person and one post, and what the reference says of them (一人一岗). Its certificates are numbered as the post names them. */
record Pair(Wish wish, Offer offer, Seeker seeker, Post post, WeightProfile weights) {

    private static final long FEN = 100;

    /** What comes of it. */
    sealed interface Fit {
        record Shown(Score score) implements Fit {}

        /** @param nearest the single change of hers that would show it; null where none does */
        record Hidden(List<Filter> failing, @Nullable Change nearest) implements Fit {
            public Hidden {
                failing = List.copyOf(failing);
            }

            Filter first() {
                return failing.getFirst();
            }
        }

        /** She looks for whole days and it is part of a day, or the other way round; {@code otherwise} says what comes of it if she did not mind. */
        record OtherHours(Fit otherwise) implements Fit {}
    }

    Fit fit() {
        var fit = byReference();
        return wish.hours().accepts(offer.partTime()) ? fit : new Fit.OtherHours(fit);
    }

    private Fit byReference() {
        return switch (new Reference(weights).explain(seeker, post)) {
            case Verdict.Shown(var score) ->
                paysEnough() ? new Fit.Shown(score) : new Fit.Hidden(List.of(Filter.WAGE), lessWage());
            case Verdict.Hidden(var failing, var nearest) ->
                paysEnough() || failing.contains(Filter.WAGE)
                        ? new Fit.Hidden(failing, nearest)
                        : new Fit.Hidden(
                                Stream.concat(failing.stream(), Stream.of(Filter.WAGE))
                                        .toList(),
                                null);
        };
    }

    /** To the yuan: matching counts hundreds, and what it rounds off on both sides may be what is missing. */
    private boolean paysEnough() {
        return offer.wageHigh() >= wish.wage() * FEN;
    }

    private Change lessWage() {
        return new Change.LessWage(Math.max(1, post.offers().wage() * 5 / 4));
    }

    Optional<Score> score() {
        return fit() instanceof Fit.Shown(var score) ? Optional.of(score) : Optional.empty();
    }
}
