package anjia.bench;

import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import java.util.List;
import java.util.function.Function;

/** Somebody else's way to find a worker's best posts, found by the profile {@code peers} and measured in the same run. */
public interface Peer {

    String name();

    /** The search over these posts, whose ids count up from 0. It answers with the ten best, as the reference does. */
    Function<Seeker, List<Ranked>> over(WeightProfile weights, List<Post> posts);
}
