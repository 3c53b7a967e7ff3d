package anjia.posts;

import anjia.access.RateLimit;
import anjia.posts.PostsSince.Changed;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * All open posts for machines, and what changed since (岗位开放数据): a schema.org DataFeed, page by page by key. See docs/api.md.
 *
 * @see "https://schema.org/DataFeed"
 */
@RestController
class PostFeed {

    static final String PATH = "/posts/feed.jsonld";

    static final int A_PAGE = 100;

    private static final int A_MINUTE = 120;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final String NEXT = "http://www.w3.org/ns/hydra/core#next";

    private final PostsSince posts;
    private final JobPosting posting;
    private final PublicPosts addresses;
    private final Organisations organisations;
    private final RateLimit limit;
    private final Today today;
    private final JsonMapper json;
    private final String licence;

    PostFeed(
            PostsSince posts,
            JobPosting posting,
            PublicPosts addresses,
            Organisations organisations,
            RateLimit limit,
            Today today,
            JsonMapper json,
            @Value("${anjia.posts.licence:}") String licence) {
        this.posts = posts;
        this.posting = posting;
        this.addresses = addresses;
        this.organisations = organisations;
        this.limit = limit;
        this.today = today;
        this.json = json;
        this.licence = licence;
    }

    /**
     * Where the reader is.
     *
     * @param since null when all open posts are read
     * @param from what to ask for when this is read to its end; the same on all of its pages
     */
    private record Reading(@Nullable Instant since, PostsSince.@Nullable Key after, Instant from) {
        String address(String more) {
            return PATH + "?" + (since == null ? "" : "since=" + since + "&") + more;
        }
    }

    /**
     * @param since a moment, 2026-07-01T00:00:00Z: what changed from then on
     * @param after where the page before ended, {@code from} as it says; both stand in its link
     */
    @GetMapping(PATH)
    ResponseEntity<String> feed(
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String from,
            HttpServletRequest request) {
        limit.check("posts.feed", RateLimit.place(request.getRemoteAddr()), A_MINUTE);
        var reading = new Reading(
                moment(since).orElse(null),
                after == null ? null : PostsSince.Key.read(after).orElseThrow(PostFeed::unreadable),
                moment(from).orElseGet(posts::position));
        var found = reading.since() == null
                ? posts.open(reading.after(), today.day(), A_PAGE + 1)
                : posts.since(reading.since(), reading.after(), A_PAGE + 1);
        var shown = found.size() > A_PAGE ? found.subList(0, A_PAGE) : found;
        var last = found.size() <= A_PAGE;
        var next = last
                ? PATH + "?since=" + reading.from()
                : reading.address("after=" + shown.getLast().key().text() + "&from=" + reading.from());
        return answer(shown, addresses.at(next, request), last, request);
    }

    private static Optional<Instant> moment(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(PostsSince.moment(text).orElseThrow(PostFeed::unreadable));
    }

    private static ResponseStatusException unreadable() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "since, after or from cannot be read");
    }

    private ResponseEntity<String> answer(List<Changed> shown, String next, boolean last, HttpServletRequest request) {
        var way = last ? "changes" : "next";
        var feed = new LinkedHashMap<String, Object>();
        feed.put(
                "@context",
                List.of(
                        JobPosting.CONTEXT,
                        Map.of(way, Map.of("@id", last ? changes(request) : NEXT, "@type", "@id"))));
        feed.putAll(JobPosting.thing("DataFeed"));
        feed.put("name", "安家 招聘岗位 · Anjia job posts");
        if (!licence.isBlank()) feed.put("license", licence);
        feed.put("dataFeedElement", elements(shown, request));
        feed.put(way, next);
        var body = json.writeValueAsString(feed);
        return ResponseEntity.ok()
                .contentType(PostPages.JSON_LD)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(body.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.LINK, "<%s>; rel=\"%s\"".formatted(next, last ? changes(request) : "next"))
                .body(body);
    }

    private String changes(HttpServletRequest request) {
        return addresses.at(PATH + "#changes", request);
    }

    private List<Map<String, Object>> elements(List<Changed> shown, HttpServletRequest request) {
        var employers = new HashMap<UUID, Organisation>();
        return shown.stream()
                .map(one -> {
                    var employer = employers.computeIfAbsent(
                            one.post().employer(), id -> organisations.find(id).orElseThrow());
                    return element(one, employer, addresses.of(one.post().id(), request));
                })
                .toList();
    }

    /** What is not open any more is named with the moment of its end, and nothing else is said of it. */
    private Map<String, Object> element(Changed one, Organisation employer, String url) {
        var element = JobPosting.thing("DataFeedItem");
        element.put("dateModified", one.at().toString());
        if (OpenPosts.isOpen(one.post(), today.day())) {
            element.put("item", posting.of(one.post(), employer, url));
        } else {
            element.put("dateDeleted", one.at().toString());
            element.put("item", posting.over(one.post(), url));
        }
        return element;
    }
}
