package anjia.posts;

import anjia.access.Actor;
import anjia.posts.NotTaken.Wrong;
import anjia.posts.ProgramPosts.Done;
import anjia.posts.ProgramPosts.Wish;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.work.Today;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** From what a program sent to what it wants of which post (单位系统报送解析), and all of that taken, or nothing. */
@Component
class ProgramWishes {

    static final int MOST = 200;

    private final ProgramPosts posts;
    private final JobPostingReading postings;
    private final Organisations organisations;
    private final Today today;

    ProgramWishes(ProgramPosts posts, JobPostingReading postings, Organisations organisations, Today today) {
        this.posts = posts;
        this.postings = postings;
        this.organisations = organisations;
        this.today = today;
    }

    /** @param leftOut names of what was sent and has no place in a post here */
    record Taken(List<Done> done, List<String> leftOut) {}

    /** Everything of one request, while it is gathered. */
    private record Gathered(List<Wish> wishes, List<Wrong> wrong, List<String> leftOut, Frame frame) {
        Gathered(Frame frame) {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), frame);
        }

        void strange(String at, String word) {
            wrong.add(new Wrong(at, frame.text("posts.program.strange." + word, MOST)));
        }
    }

    /** One post as our own JSON says it. */
    Taken json(Actor.Agent agent, String key, JsonNode body, Frame frame) {
        var gathered = new Gathered(frame);
        requireKey(key, gathered);
        if (body.isObject()) offer(gathered, key, PostJson.read(body));
        else gathered.strange("", "json");
        return taken(agent, gathered);
    }

    /** One JobPosting under a key that the address names. */
    Taken posting(Actor.Agent agent, String key, JsonNode body, Frame frame) {
        var gathered = new Gathered(frame);
        requireKey(key, gathered);
        var feed = PostingFeed.of(body);
        if (feed.elements().size() == 1) posting(gathered, key, feed.elements().getFirst(), own(agent));
        else gathered.strange("", "onePosting");
        gathered.leftOut().addAll(feed.leftOut());
        return taken(agent, gathered);
    }

    /** Nothing can be kept under another. */
    private static void requireKey(String key, Gathered gathered) {
        if (TheirKeys.isOne(key)) return;
        gathered.strange("theirKey", "key");
        throw new NotTaken(HttpStatus.UNPROCESSABLE_CONTENT, gathered.wrong());
    }

    /** Many, each under the key that it names itself. */
    Taken feed(Actor.Agent agent, JsonNode body, Frame frame) {
        var gathered = new Gathered(frame);
        var feed = PostingFeed.of(body);
        gathered.leftOut().addAll(feed.leftOut());
        if (feed.elements().isEmpty()) gathered.strange("", "noPosting");
        if (feed.elements().size() > MOST) gathered.strange("", "tooMany");
        else each(agent, feed.elements(), gathered);
        return taken(agent, gathered);
    }

    private void each(Actor.Agent agent, List<PostingFeed.Element> elements, Gathered gathered) {
        var own = own(agent);
        var keys = new HashSet<String>();
        for (var element : elements) {
            var key = JobPostingReading.key(element.posting());
            if (key == null) gathered.strange(element.path() + "identifier", "key");
            else if (!keys.add(key)) gathered.strange(element.path() + "identifier", "keyTwice");
            else if (!element.gone()) posting(gathered, key, element, own);
            else if (posts.isKnown(agent, key)) gathered.wishes().add(new Wish.End(key, saidGone()));
            else gathered.leftOut().add(element.path() + "identifier");
        }
    }

    /** A reason is owed, and a feed has none; in Chinese, in which posts are written. */
    private static String saidGone() {
        return Texts.in(Language.ZH_CN).get("posts.program.gone");
    }

    private void posting(Gathered gathered, String key, PostingFeed.Element element, Organisation own) {
        offer(gathered, key, postings.read(element.path(), element.posting(), own));
    }

    private void offer(Gathered gathered, String key, SaidByProgram said) {
        for (var one : said.strange()) gathered.strange(said.path() + one.at(), one.word());
        for (var one : said.leftOut()) gathered.leftOut().add(said.path() + one);
        gathered.wishes().add(posts.offer(key, said, today.day(), gathered.frame()));
    }

    private Organisation own(Actor.Agent agent) {
        return organisations.find(agent.organisation()).orElseThrow();
    }

    private Taken taken(Actor.Agent agent, Gathered gathered) {
        var done = posts.take(agent, gathered.wishes(), gathered.wrong(), today.day(), gathered.frame());
        return new Taken(done, List.copyOf(gathered.leftOut()));
    }

    /** @throws NoSuchPost when the organisation has none under this key */
    Done withdraw(Actor.Agent agent, String key, String reason, Frame frame) {
        return posts.take(agent, List.of(new Wish.End(key, reason)), List.of(), today.day(), frame)
                .getFirst();
    }

    /**
     * @throws NoSuchPost when the organisation has none under this key
     * @throws NotTaken when it is no number of its openings, or the post is not open
     */
    Done fill(Actor.Agent agent, String key, JsonNode said, Frame frame) {
        var most = posts.one(agent, key).content().openings();
        var taken = said.isIntegralNumber() && said.canConvertToInt() ? said.asInt() : -1;
        if (taken < 0 || taken > most) throw wrong(frame.text("posts.employer.one.takenFault", most));
        return posts.fill(agent, key, taken, today.day()).orElseThrow(() -> wrong(frame.text("posts.program.notOpen")));
    }

    private static NotTaken wrong(String message) {
        return new NotTaken(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new Wrong("taken", message)));
    }
}
