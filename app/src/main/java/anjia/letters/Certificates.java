package anjia.letters;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.PersonId;
import anjia.places.DivisionCode;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.Frame;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates that decisions issue and end (证明签发). A person holds one of a kind: the newer one replaces the one before. */
@Service
public class Certificates {

    /** One of a person's; {@code letter} is where it can be read. */
    record Held(
            UUID letter,
            String title,
            String number,
            LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            String state) {}

    /** A certificate of a file that still holds, for who may take it back. */
    public record Standing(UUID letter, String title) {}

    private record Row(
            UUID id,
            LocalDate decidedOn,
            String number,
            @Nullable LocalDate validUntil,
            String state) {}

    private final JdbcClient db;
    private final LetterStore store;
    private final Endings endings;
    private final Persons persons;
    private final Messages messages;
    private final Audit audit;

    Certificates(JdbcClient db, LetterStore store, Endings endings, Persons persons, Messages messages, Audit audit) {
        this.db = db;
        this.store = store;
        this.endings = endings;
        this.persons = persons;
        this.messages = messages;
        this.audit = audit;
    }

    /** The same decision issues it once; the person is told, and gets it by her channel. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID issue(Actor actor, Certificate certificate) {
        var known = store.find(certificate.caseNumber(), certificate.turn(), 1, certificate.kind());
        if (known.isPresent()) return known.get();
        var person = persons.toReckonWith(actor, certificate.person())
                .orElseThrow(() -> new NoSuchLetter(certificate.caseNumber()));
        var number = next(certificate.division(), certificate.issuedOn().getYear());
        var id = store.write(
                about(person, certificate, number),
                written(Language.ZH_CN, person, certificate, number),
                written(Language.EN, person, certificate, number));
        endings.replaceCertificates(actor, id, certificate.issuedOn());
        audit.record(
                actor, "letters.certify", List.of(id, person.id().value()), Map.of("certificate", certificate.kind()));
        messages.tell(
                actor,
                new Messages.Message(
                        person.id(),
                        "letters.text.certified",
                        number,
                        language -> List.of(title(certificate, language), number),
                        id));
        return id;
    }

    private static LetterStore.About about(Person person, Certificate certificate, String number) {
        return new LetterStore.About(
                person.id(),
                certificate.caseNumber(),
                certificate.turn(),
                1,
                null,
                certificate.issuedOn(),
                certificate.assessed().assessment().lawHash(),
                certificate.kind(),
                number,
                certificate.validUntil());
    }

    private static Letter written(Language language, Person person, Certificate certificate, String number) {
        return new CertificateLetter(Frame.outsideRequests(language), person, certificate, number).write();
    }

    private static String title(Certificate certificate, Language language) {
        return certificate
                .assessed()
                .item()
                .words(language.tag())
                .certificate(certificate.kind())
                .title();
    }

    /** "610924-2026-000017": who takes the next one waits until this one is kept or given up, so that none is missing. */
    private String next(DivisionCode division, int year) {
        var serial = db.sql("""
                insert into letters.certificate_serial as s (division, year, last) values (:division, :year, 1)
                on conflict on constraint one_serial_per_division_and_year do update set last = s.last + 1
                returning last
                """)
                .param("division", division.value())
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(division.value(), year, serial);
    }

    /**
     * Ends what the person holds of a kind; nothing when she holds none.
     *
     * @param reason for the person alone, in Chinese
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(Actor actor, PersonId person, String kind, String reason, LocalDate day) {
        db.sql("""
                select l.id from letters.letter l
                where l.person in (select same from registry.report_same_person where person = :person)
                  and l.certificate = :kind and not exists (select from letters.ending e where e.letter = l.id)
                """)
                .param("person", person.value())
                .param("kind", kind)
                .query(UUID.class)
                .list()
                .forEach(letter -> end(actor, person, letter, reason, day));
    }

    /** Ends what a file issued: it was decided otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revokeOf(Actor actor, String caseNumber, String reason, LocalDate day) {
        for (var letter : holding(caseNumber))
            store.addressee(letter).ifPresent(person -> end(actor, person, letter, reason, day));
    }

    private void end(Actor actor, PersonId person, UUID letter, String reason, LocalDate day) {
        if (!endings.revoke(actor, letter, reason, day)) return;
        audit.record(actor, "letters.revoke", List.of(letter, person.value()), Map.of());
        var number = store.read(letter, Language.ZH_CN).orElseThrow().number();
        messages.tell(
                actor,
                new Messages.Message(
                        person,
                        "letters.text.certificateEnded",
                        letter.toString(),
                        language -> List.of(
                                store.read(letter, language)
                                        .orElseThrow()
                                        .letter()
                                        .title(),
                                number == null ? "" : number),
                        null));
    }

    /** Those of a file that still hold. */
    public List<Standing> standing(String caseNumber, Frame frame) {
        return holding(caseNumber).stream()
                .map(id -> new Standing(
                        id,
                        store.read(id, frame.language()).orElseThrow().letter().title()))
                .toList();
    }

    private List<UUID> holding(String caseNumber) {
        return db.sql("""
                select l.id from letters.letter l
                where l.case_number = :case and l.kind = 'certificate'
                  and not exists (select from letters.ending e where e.letter = l.id)
                order by l.id
                """).param("case", caseNumber).query(UUID.class).list();
    }

    /** All that she was ever given, newest first: HOLDS, EXPIRED, REPLACED, REVOKED. Nothing for who does not reach her. */
    List<Held> of(Actor actor, PersonId who, Language language, LocalDate day) {
        var person = persons.reached(actor, who);
        if (person.isEmpty()) return List.of();
        return db.sql("""
                select l.id, l.decided_on, l.number, l.valid_until,
                    coalesce(e.kind, case when l.valid_until < :day then 'EXPIRED' else 'HOLDS' end) as state
                from letters.letter l left join letters.ending e on e.letter = l.id
                where l.person in (select same from registry.report_same_person where person = :person)
                  and l.kind = 'certificate' and not exists (select from letters.letter n where n.replaces = l.id)
                order by l.id desc
                """).param("person", person.get().value()).param("day", day).query(Row.class).list().stream()
                .map(row -> new Held(
                        row.id(),
                        store.read(row.id(), language).orElseThrow().letter().title(),
                        row.number(),
                        row.decidedOn(),
                        row.validUntil(),
                        row.state()))
                .toList();
    }
}
