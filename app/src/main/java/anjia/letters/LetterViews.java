package anjia.letters;

import anjia.web.Language;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a letter together for showing: its words, its stamp, and whether it still holds. Who may see it, the caller has asked. */
@Component
class LetterViews {

    private final LetterStore store;
    private final PaperCodes codes;
    private final Endings endings;
    private final PublicAddress address;
    private final Today today;

    LetterViews(LetterStore store, PaperCodes codes, Endings endings, PublicAddress address, Today today) {
        this.store = store;
        this.codes = codes;
        this.endings = endings;
        this.address = address;
        this.today = today;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<LetterPage> of(UUID id, Language language, HttpServletRequest request) {
        return store.read(id, language).map(read -> page(id, read, request));
    }

    private LetterPage page(UUID id, LetterStore.Read read, HttpServletRequest request) {
        var code = codes.of(id);
        var ending = endings.of(id).orElse(null);
        var newest = store.newest(id);
        var newer = !newest.equals(id) ? newest : ending == null ? null : ending.by();
        return new LetterPage(
                id,
                read.decidedOn(),
                read.letter(),
                new Stamp(code, address.of(code, request)),
                ending,
                newer,
                read.validUntil(),
                read.isOver(today.day()));
    }
}
