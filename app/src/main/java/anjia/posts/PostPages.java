package anjia.posts;

import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Organisations;
import anjia.web.Frame;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One post for everybody (岗位页). What is over says so; what an office looks at anew is not shown meanwhile. */
@Controller
class PostPages {

    static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    private static final String EMPLOYMENT = "human-resources";

    private final OpenPosts open;
    private final PostTold told;
    private final PostLines lines;
    private final EmployerCases cases;
    private final JobPosting posting;
    private final PublicPosts addresses;
    private final Organisations organisations;
    private final Offices offices;
    private final Today today;

    PostPages(
            OpenPosts open,
            PostTold told,
            PostLines lines,
            EmployerCases cases,
            JobPosting posting,
            PublicPosts addresses,
            Organisations organisations,
            Offices offices,
            Today today) {
        this.open = open;
        this.told = told;
        this.lines = lines;
        this.cases = cases;
        this.posting = posting;
        this.addresses = addresses;
        this.organisations = organisations;
        this.offices = offices;
        this.today = today;
    }

    /**
     * What the page shows.
     *
     * @param over why it is not open, the last part of a key; empty when it is
     * @param posting what machines read; empty unless it is open
     * @param office of the county, and {@code windows} where its windows are; empty when we know none there
     * @param sources all of them when there are several; else empty
     */
    record PostPage(
            String id,
            String title,
            String over,
            String occupation,
            String occupationChinese,
            String wage,
            String parts,
            String work,
            List<PostLines.Glance> glances,
            PostTold.Told told,
            String place,
            String address,
            int openings,
            String startOn,
            String openUntil,
            String openedOn,
            String employer,
            String seat,
            List<PostTold.Line> cases,
            String office,
            String windows,
            String sources,
            String posting) {}

    /** @param over the last part of a key */
    record GonePage(String over) {}

    @GetMapping("/posts/{id}")
    String post(@PathVariable UUID id, HttpServletRequest request, Frame frame, Model model) {
        var post = open.find(id).orElseThrow(NoSuchPost::new);
        var over = over(post);
        if (isHidden(post)) {
            model.addAttribute("page", new GonePage(over));
            return "posts/gone";
        }
        model.addAttribute("page", page(post, over, request, frame));
        return "posts/post";
    }

    @GetMapping("/posts/{id}.jsonld")
    ResponseEntity<String> posting(@PathVariable UUID id, HttpServletRequest request) {
        var post =
                open.find(id).filter(one -> OpenPosts.isOpen(one, today.day())).orElseThrow(NoSuchPost::new);
        return ResponseEntity.ok()
                .contentType(JSON_LD)
                .cacheControl(CacheControl.noCache())
                .body(posting.whole(said(post, request)));
    }

    private Map<String, Object> said(Post post, HttpServletRequest request) {
        var employer = organisations.find(post.employer()).orElseThrow();
        return posting.of(post, employer, addresses.of(post.id(), request));
    }

    /** What was taken down or is looked at may hold what nobody should read. */
    private static boolean isHidden(Post post) {
        return switch (post.state()) {
            case OPEN, FILLED, EXPIRED -> false;
            case IN_REVIEW, SENT_BACK, WITHDRAWN -> true;
        };
    }

    private String over(Post post) {
        return switch (post.state()) {
            case OPEN -> OpenPosts.isOpen(post, today.day()) ? "" : "expired";
            case FILLED -> "filled";
            case EXPIRED -> "expired";
            case WITHDRAWN -> "withdrawn";
            case IN_REVIEW, SENT_BACK -> "looked";
        };
    }

    private PostPage page(Post post, String over, HttpServletRequest request, Frame frame) {
        var content = post.content();
        var employer = organisations.find(post.employer()).orElseThrow();
        var county = content.division().at(DivisionLevel.COUNTY).orElseThrow();
        var office = offices.responsible(EMPLOYMENT, DivisionLevel.COUNTY, county)
                .map(Office::name)
                .orElse("");
        var occupation = lines.occupation(content.occupation(), frame);
        var sources = open.sources(post.id(), today.day());
        var formats = frame.formats();
        return new PostPage(
                post.id().toString(),
                content.title(),
                over,
                occupation,
                lines.chinese(content.occupation()),
                PostLines.wage(content.wage(), frame),
                content.wage().parts(),
                content.work(),
                PostLines.glances(content, frame),
                told.of(post, today.day(), frame),
                lines.place(content.division(), frame),
                content.place(),
                content.openings() - post.taken(),
                formats.dayOfYear(content.startOn()),
                formats.dayOfYear(content.openUntil()),
                post.openedOn() == null ? "" : formats.dayOfYear(post.openedOn()),
                employer.name(),
                lines.place(employer.division(), frame),
                cases.wages(employer.id(), today.day(), frame),
                office,
                office.isEmpty() ? "" : "/windows/" + county.value(),
                sources.size() < 2 ? "" : FindPages.sources(sources, frame),
                over.isEmpty() ? posting.inPage(said(post, request)) : "");
    }
}
