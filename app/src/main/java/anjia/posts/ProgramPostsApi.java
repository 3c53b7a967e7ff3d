package anjia.posts;

import anjia.posts.NotTaken.Wrong;
import anjia.posts.ProgramPosts.Done;
import anjia.posts.ProgramWishes.Taken;
import anjia.registry.Grounds;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The posts of an organisation, for its own program (单位岗位接口): put under the employer's key, many by a feed, withdrawn, read. See docs/api.md. */
@RestController
@RequestMapping(ProgramPostsApi.PATH)
class ProgramPostsApi {

    static final String PATH = "/api/v1/organisation/posts";

    private static final String JSON_LD = "application/ld+json";

    private final ProgramDoor door;
    private final ProgramBody body;
    private final ProgramWishes wishes;
    private final ProgramPosts keyed;
    private final Posts posts;
    private final TheirKeys keys;
    private final WordList words;
    private final PublicPosts addresses;

    ProgramPostsApi(
            ProgramDoor door,
            ProgramBody body,
            ProgramWishes wishes,
            ProgramPosts keyed,
            Posts posts,
            TheirKeys keys,
            WordList words,
            PublicPosts addresses) {
        this.door = door;
        this.body = body;
        this.wishes = wishes;
        this.keyed = keyed;
        this.posts = posts;
        this.keys = keys;
        this.words = words;
        this.addresses = addresses;
    }

    /** @param instead what to write in its place */
    record FoundAnswer(String category, String text, String article, String instead) {}

    /**
     * @param key the employer's own; null when a person wrote the post
     * @param reason why it was sent back or withdrawn; null when it was neither
     * @param url where everybody finds it; null while it is not open
     */
    record PostAnswer(
            @Nullable String key,
            UUID id,
            String title,
            String state,
            int openings,
            int taken,
            LocalDate openUntil,
            @Nullable String reason,
            List<FoundAnswer> findings,
            @Nullable String url) {}

    record DoneAnswer(String outcome, PostAnswer post) {}

    record TakenAnswer(List<DoneAnswer> posts, List<String> leftOut) {}

    record PostsPage(List<PostAnswer> posts, @Nullable UUID next) {}

    @PutMapping(
            path = "/{theirKey}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    TakenAnswer put(@PathVariable String theirKey, HttpServletRequest request, Frame frame) throws IOException {
        var agent = door.require(request);
        return answer(wishes.json(agent, theirKey, body.read(request, ProgramBody.ONE, frame), frame), request, frame);
    }

    @PutMapping(path = "/{theirKey}", consumes = JSON_LD, produces = MediaType.APPLICATION_JSON_VALUE)
    TakenAnswer putPosting(@PathVariable String theirKey, HttpServletRequest request, Frame frame) throws IOException {
        var agent = door.require(request);
        return answer(
                wishes.posting(agent, theirKey, body.read(request, ProgramBody.ONE, frame), frame), request, frame);
    }

    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, JSON_LD},
            produces = MediaType.APPLICATION_JSON_VALUE)
    TakenAnswer feed(HttpServletRequest request, Frame frame) throws IOException {
        var agent = door.require(request);
        door.limitFeeds(agent);
        return answer(wishes.feed(agent, body.read(request, ProgramBody.FEED, frame), frame), request, frame);
    }

    @PostMapping(
            path = "/{theirKey}/withdrawal",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    DoneAnswer withdraw(@PathVariable String theirKey, HttpServletRequest request, Frame frame) throws IOException {
        var agent = door.require(request);
        var reason = SchemaText.of(body.read(request, ProgramBody.ONE, frame).path("reason"))
                .filter(Grounds::isReason)
                .orElseThrow(() -> new NotTaken(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        List.of(new Wrong("reason", frame.text("posts.employer.one.withdrawFault", Grounds.LONGEST)))));
        return alone(wishes.withdraw(agent, theirKey, reason, frame), request, frame);
    }

    /** So many are filled now. */
    @PostMapping(
            path = "/{theirKey}/taken",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    DoneAnswer fill(@PathVariable String theirKey, HttpServletRequest request, Frame frame) throws IOException {
        var agent = door.require(request);
        var said = body.read(request, ProgramBody.ONE, frame).path("taken");
        return alone(wishes.fill(agent, theirKey, said, frame), request, frame);
    }

    /** @param before {@code next} of the page before */
    @GetMapping
    PostsPage list(@RequestParam(required = false) @Nullable UUID before, HttpServletRequest request, Frame frame) {
        var agent = door.require(request);
        var found = before == null ? posts.of(agent) : posts.older(agent, before);
        var known = keys.of(found.stream().map(Post::id).toList());
        return new PostsPage(
                found.stream()
                        .map(post -> answer(post, known.get(post.id()), request, frame))
                        .toList(),
                found.size() < PostRows.MOST ? null : found.getLast().id());
    }

    @GetMapping("/{theirKey}")
    PostAnswer one(@PathVariable String theirKey, HttpServletRequest request, Frame frame) {
        var post = keyed.one(door.require(request), theirKey);
        return answer(post, keys.of(List.of(post.id())).get(post.id()), request, frame);
    }

    private TakenAnswer answer(Taken taken, HttpServletRequest request, Frame frame) {
        return new TakenAnswer(
                taken.done().stream().map(one -> answer(one, request, frame)).toList(), taken.leftOut());
    }

    /** One that may have been reached by our id: it is told with the key that it has. */
    private DoneAnswer alone(Done done, HttpServletRequest request, Frame frame) {
        var post = done.post();
        return new DoneAnswer(
                done.outcome().name().toLowerCase(Locale.ROOT),
                answer(post, keys.of(List.of(post.id())).get(post.id()), request, frame));
    }

    private DoneAnswer answer(Done done, HttpServletRequest request, Frame frame) {
        return new DoneAnswer(
                done.outcome().name().toLowerCase(Locale.ROOT), answer(done.post(), done.key(), request, frame));
    }

    private PostAnswer answer(Post post, @Nullable String key, HttpServletRequest request, Frame frame) {
        return new PostAnswer(
                key,
                post.id(),
                post.content().title(),
                post.state().name().toLowerCase(Locale.ROOT),
                post.content().openings(),
                post.taken(),
                post.content().openUntil(),
                post.reason().isEmpty() ? null : post.reason(),
                post.findings().stream().map(one -> answer(one, frame)).toList(),
                post.state() == PostState.OPEN ? addresses.of(post.id(), request) : null);
    }

    private FoundAnswer answer(Post.Found found, Frame frame) {
        var instead = words.category(found.category())
                .map(one -> frame.english() ? one.explainEn() : one.explainZh())
                .orElse("");
        return new FoundAnswer(found.category(), found.text(), found.article(), instead);
    }

    @ExceptionHandler(NotTaken.class)
    ResponseEntity<ProblemDetail> notTaken(NotTaken refused, Frame frame) {
        var problem = problem(refused.status(), "posts.program.notTaken", frame);
        problem.setProperty(
                "errors",
                refused.wrong().stream()
                        .map(one -> Map.of("path", one.path(), "message", one.message()))
                        .toList());
        return answer(problem, new HttpHeaders());
    }

    @ExceptionHandler(ProgramDoor.NoToken.class)
    ResponseEntity<ProblemDetail> noToken(Frame frame) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(problem(HttpStatus.UNAUTHORIZED, "posts.program.noToken", frame), headers);
    }

    private static ProblemDetail problem(HttpStatus status, String key, Frame frame) {
        var detail = ProblemDetail.forStatusAndDetail(status, frame.text(key + ".line"));
        detail.setTitle(frame.text(key + ".title"));
        return detail;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail, HttpHeaders headers) {
        return ResponseEntity.status(detail.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
