package anjia.papers;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.papers.NotTaken.Reason;
import anjia.registry.Persons;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The papers of a person (材料夹). Whoever may see her may see them, and a member of staff those on which a file rests that she may open; for
 * everybody else there are none. Each opening is audited.
 */
@Service
public class PaperFolder {

    /** Ours: thirty papers of four pictures. */
    static final int MOST_PAGES = 120;

    static final int MOST_PAGES_OF_A_PAPER = 12;

    private final Persons persons;
    private final Preparing preparing;
    private final Contents contents;
    private final PaperRows rows;
    private final ObjectProvider<PaperUses> uses;
    private final Audit audit;
    private final Changes changes;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    PaperFolder(
            Persons persons,
            Preparing preparing,
            Contents contents,
            PaperRows rows,
            ObjectProvider<PaperUses> uses,
            Audit audit,
            Changes changes,
            JdbcClient db,
            TransactionTemplate transaction) {
        this.persons = persons;
        this.preparing = preparing;
        this.contents = contents;
        this.rows = rows;
        this.uses = uses;
        this.audit = audit;
        this.changes = changes;
        this.db = db;
        this.transaction = transaction;
    }

    /** What is said of a paper when it comes; days as they stand on it, null when it says none. */
    public record NewPaper(
            String kind,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil) {
        public static NewPaper of(String kind) {
            return new NewPaper(kind, null, null);
        }
    }

    /** Newest first; empty outside the reach. */
    public List<Paper> of(Actor actor, PersonId person) {
        return persons.reached(actor, person).map(rows::of).orElse(List.of());
    }

    /** Of each kind the newest that is valid on the day, by kind. */
    public Map<String, Paper> validOn(Actor actor, PersonId person, LocalDate day) {
        var valid = new LinkedHashMap<String, Paper>();
        of(actor, person).stream()
                .filter(paper -> paper.isValidOn(day))
                .forEach(paper -> valid.putIfAbsent(paper.kind(), paper));
        return valid;
    }

    /** Those of a file, in the order of their coming; whoever asks has seen to it that the file may be opened. */
    public List<Paper> ofFile(Collection<UUID> papers) {
        return rows.find(papers);
    }

    /** @throws NoSuchPaper when there is none, or not for this actor */
    public Paper find(Actor actor, UUID paper) {
        return rows.find(paper).filter(one -> mayOpen(actor, one)).orElseThrow(NoSuchPaper::new);
    }

    private boolean mayOpen(Actor actor, Paper paper) {
        if (persons.reaches(actor, paper.person())) return isHersOrSeen(actor);
        return actor instanceof Actor.Staff staff
                && staff.seesPersons()
                && uses.stream().anyMatch(one -> one.opensTo(staff, paper.id()));
    }

    /** Programs and agents see what is known of a person, never pictures of her papers. */
    private static boolean isHersOrSeen(Actor actor) {
        return switch (actor) {
            case Actor.Person _, Actor.SystemJob _ -> true;
            case Actor.Staff staff -> staff.seesPersons();
            case Actor.Helper _, Actor.Agent _, Actor.Agency _, Actor.Visitor _ -> false;
        };
    }

    /**
     * Takes in a paper with its first picture.
     *
     * @throws NotTaken when it is no photo or PDF that can be kept
     * @throws NoSuchPaper when the actor does not reach her
     */
    public UUID add(Actor actor, PersonId person, NewPaper paper, byte[] file) {
        // looking into a file takes its time, and needs no connection
        var prepared = preparing.prepare(file);
        return Objects.requireNonNull(transaction.execute(_ -> keep(actor, person, paper, prepared)));
    }

    /** The same for what was looked into before; within the transaction of the form. */
    @Transactional
    UUID keep(Actor actor, PersonId person, NewPaper paper, Prepared prepared) {
        var hers = mayAdd(actor, person);
        lock(hers);
        if (rows.countPages(hers) >= MOST_PAGES) throw new NotTaken(Reason.TOO_MANY_PAPERS);
        var id = rows.insert(actor, hers, paper, contents.store(hers, prepared));
        note(actor, "papers.add", id, hers, Map.of("kind", paper.kind()));
        return id;
    }

    /** A further picture of a paper: its back, its next sheet. */
    @Transactional
    void keepPage(Actor actor, UUID paper, Prepared prepared) {
        var onto = find(actor, paper);
        var hers = mayAdd(actor, onto.person());
        lock(hers);
        if (rows.countPages(hers) >= MOST_PAGES || isUsed(paper) || onto.pages().size() >= MOST_PAGES_OF_A_PAPER)
            throw new NotTaken(Reason.TOO_MANY_PAPERS);
        rows.addPage(paper, contents.store(hers, prepared));
        note(actor, "papers.addPage", paper, hers, Map.of());
    }

    /** @throws NoSuchPaper when the actor does not reach her */
    void requireAdd(Actor actor, PersonId person) {
        mayAdd(actor, person);
    }

    private PersonId mayAdd(Actor actor, PersonId person) {
        if (!isHersOrSeen(actor)) throw new NoSuchPaper();
        return persons.reached(actor, person).orElseThrow(NoSuchPaper::new);
    }

    /** She held the original beside the picture. */
    @Transactional
    public void seen(Actor.Staff staff, UUID paper) {
        var one = find(staff, paper);
        rows.seen(staff, paper);
        note(staff, "papers.original", paper, one.person(), Map.of());
    }

    /** @return false when a file rests on it: then it stays */
    @Transactional
    boolean remove(Actor.Person person, UUID paper) {
        var one = find(person, paper);
        lock(one.person());
        if (isUsed(paper)) return false;
        var shown = rows.contents(paper);
        rows.remove(paper);
        contents.discard(shown);
        note(person, "papers.remove", paper, one.person(), Map.of("kind", one.kind()));
        return true;
    }

    boolean isUsed(UUID paper) {
        return !used(List.of(paper)).isEmpty();
    }

    Set<UUID> used(Collection<UUID> papers) {
        return uses.stream().flatMap(one -> one.used(papers).stream()).collect(Collectors.toSet());
    }

    /** Hands out what a page shows; audited, but for the small pictures that she sees of her own. */
    @Transactional
    Contents.Content open(Actor actor, UUID paper, int place, boolean small) {
        var one = find(actor, paper);
        var content = rows.content(paper, place).orElseThrow(NoSuchPaper::new);
        if (!small || !(actor instanceof Actor.Person))
            audit.record(
                    actor,
                    small ? "papers.look" : "papers.open",
                    List.of(paper, one.person().value()),
                    Map.of("page", String.valueOf(place)));
        return contents.open(content, small);
    }

    private void note(Actor actor, String act, UUID paper, PersonId person, Map<String, String> details) {
        audit.record(actor, act, List.of(paper, person.value()), details);
        changes.append("papers.paper", paper);
    }

    /** What comes and what goes of one person, one after the other. */
    private void lock(PersonId person) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "papers.person:" + person.value())
                .query((_, _) -> true)
                .single();
    }
}
