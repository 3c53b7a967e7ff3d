package anjia.papers;

import anjia.access.Actor;
import anjia.access.RateLimit;
import anjia.web.Language;
import anjia.web.Texts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Hands out what papers show (材料查看): pictures that we made ourselves, shown in the page; PDFs only as files to keep, in a sandbox, whatever
 * is in them. Names of files say nothing about anybody.
 */
@Controller
@RequestMapping({"/my/papers/{paper}/pages/{place}", "/desk/persons/{id}/papers/{paper}/pages/{place}"})
class PaperBytes {

    private static final int PICTURES_A_MINUTE = 300;
    private static final int WHOLE_A_MINUTE = 60;
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final PaperFolder folder;
    private final RateLimit limit;

    PaperBytes(PaperFolder folder, RateLimit limit) {
        this.folder = folder;
        this.limit = limit;
    }

    @GetMapping
    ResponseEntity<byte[]> whole(Actor actor, @PathVariable UUID paper, @PathVariable int place) {
        limit.check("papers.open", actor.key(), WHOLE_A_MINUTE);
        var content = folder.open(actor, paper, place, false);
        return content.form() == Prepared.Form.PHOTO ? picture(content.bytes()) : pdf(content.bytes(), place);
    }

    @GetMapping("/small")
    ResponseEntity<byte[]> small(Actor actor, @PathVariable UUID paper, @PathVariable int place) {
        limit.check("papers.look", actor.key(), PICTURES_A_MINUTE);
        return picture(folder.open(actor, paper, place, true).bytes());
    }

    private static ResponseEntity<byte[]> picture(byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .body(bytes);
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, int place) {
        var name = Texts.in(Language.ZH_CN).get("papers.fileName", String.valueOf(place)) + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", SANDBOX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
