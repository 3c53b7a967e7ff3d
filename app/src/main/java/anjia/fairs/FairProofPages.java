package anjia.fairs;

import anjia.web.Fact;
import anjia.web.Frame;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The proof of a fair's interviews for everybody (面试安排公开验证): what came out, the seed, the file from which anybody finds it again, and who the employers are
 * whose posts were offered.
 */
@Controller
@RequestMapping(PublicFairPages.PATH + "/{id}")
class FairProofPages {

    private static final int AT_ONCE = 50;

    /** @param posts each a link to what is known of it */
    record Employer(String name, List<Fact> facts, List<OfferLink> posts) {}

    /** @param file whether the file is there: not for a fair settled before it was kept. {@code next} where the next employers begin */
    record ProofPage(
            String id,
            String name,
            boolean stable,
            List<Fact> facts,
            String seed,
            String hash,
            boolean file,
            List<Employer> employers,
            String next) {}

    private final Fairs fairs;
    private final Stands stands;
    private final Settlements settlements;
    private final EmployerFacts employers;

    FairProofPages(Fairs fairs, Stands stands, Settlements settlements, EmployerFacts employers) {
        this.fairs = fairs;
        this.stands = stands;
        this.settlements = settlements;
        this.employers = employers;
    }

    @GetMapping("/proof")
    String proof(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after, Frame frame, Model model) {
        var fair = fairs.read(id);
        var proof = settlements.of(id).orElseThrow(NoSuchFair::new);
        var some = stands.verified(fair, after, AT_ONCE + 1);
        var shown = some.subList(0, Math.min(AT_ONCE, some.size()));
        var known = employers.forEverybody(shown, frame);
        model.addAttribute(
                "page",
                new ProofPage(
                        id.toString(),
                        fair.plan().name(),
                        proof.blocking() == 0,
                        facts(proof, frame),
                        proof.seed(),
                        fair.seedHash(),
                        settlements.isPublished(id),
                        shown.stream()
                                .map(stand -> employer(stand, known.getOrDefault(stand.organisation(), List.of())))
                                .toList(),
                        some.size() > AT_ONCE ? shown.getLast().id().toString() : ""));
        return "fairs/proof";
    }

    private static List<Fact> facts(Settlements.Proof proof, Frame frame) {
        return List.of(
                new Fact(frame.text("fairs.proof.people"), frame.formats().number(proof.people())),
                new Fact(frame.text("fairs.proof.posts"), frame.formats().number(proof.posts())),
                new Fact(frame.text("fairs.proof.wishes"), frame.formats().number(proof.wishes())),
                new Fact(frame.text("fairs.proof.interviews"), frame.formats().number(proof.interviews())),
                new Fact(frame.text("fairs.proof.slots"), frame.formats().number(proof.slots())),
                new Fact(frame.text("fairs.proof.blocking"), frame.formats().number(proof.blocking())));
    }

    /** Not how many people a post meets: that would tell which number it is in the file. */
    private static Employer employer(Stand stand, List<Fact> facts) {
        return new Employer(
                stand.name(),
                facts,
                stand.offers().stream()
                        .filter(offer -> offer.state() == OfferState.BROUGHT)
                        .map(offer -> new OfferLink(offer.post().toString(), offer.title()))
                        .toList());
    }

    /** For {@code ./anjia fairs verify}, or for a program of one's own. */
    @GetMapping("/proof.txt")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        fairs.read(id);
        var lines = settlements.published(id).orElseThrow(NoSuchFair::new);
        var name =
                ContentDisposition.attachment().filename("fair-" + id + ".txt").build();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/plain;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(lines.getBytes(StandardCharsets.US_ASCII));
    }
}
