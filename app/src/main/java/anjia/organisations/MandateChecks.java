package anjia.organisations;

import anjia.access.Actor;
import anjia.access.OwnMatters;
import anjia.access.Role;
import anjia.organisations.MandateTexts.Told;
import anjia.places.Department;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Formats;
import anjia.web.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office of the county looks at the letter of the legal representative and says until when somebody may act, or why not, and ends it at once
 * when it must (单位授权核验). Nobody checks her own, nor anything of an organisation for which she acts.
 */
@Service
class MandateChecks {

    /** The longest that a mandate lasts. Sure: designed by us. */
    static final int YEARS = 3;

    private final MandateRows rows;
    private final Mandates mandates;
    private final MandateTexts texts;
    private final Organisations organisations;
    private final Offices offices;
    private final OwnMatters own;

    MandateChecks(
            MandateRows rows,
            Mandates mandates,
            MandateTexts texts,
            Organisations organisations,
            Offices offices,
            OwnMatters own) {
        this.rows = rows;
        this.mandates = mandates;
        this.texts = texts;
        this.organisations = organisations;
        this.offices = offices;
        this.own = own;
    }

    /** What came of checking or ending. */
    enum Outcome {
        DONE,
        /** Somebody was quicker, or it was taken back. */
        OVER,
        /** She would decide about herself, or for an organisation for which she acts. */
        OWN
    }

    /** Clerks of windows, and the centre of human resources; those of the place where the organisation is registered. */
    boolean mayCheck(Actor.Staff staff) {
        var department = offices.find(staff.office()).map(Office::department).orElse("");
        return switch (department) {
            case Department.WINDOW -> staff.is(Role.CLERK);
            case Mandates.CENTRE -> staff.is(Role.CLERK) || staff.is(Role.OFFICER) || staff.is(Role.HEAD);
            default -> false;
        };
    }

    List<Mandate> waiting(Actor.Staff staff) {
        return mayCheck(staff) ? rows.waiting(staff) : List.of();
    }

    List<Mandate> inForce(Actor.Staff staff) {
        return mayCheck(staff) ? rows.inForce(staff, mandates.today()) : List.of();
    }

    /** Opens one of the place; audited. */
    @Transactional
    Mandate open(Actor.Staff staff, UUID id) {
        var mandate = rows.find(id).filter(one -> reaches(staff, one)).orElseThrow(NoSuchMandate::new);
        mandates.note(staff, "organisations.view", mandate, mandate.organisation());
        return mandate;
    }

    private boolean reaches(Actor.Staff staff, Mandate mandate) {
        return mayCheck(staff) && staff.scope().stream().anyMatch(range -> range.contains(mandate.division()));
    }

    /** Everybody else who acts for the organisation today; none for one that the house does not know. */
    List<Mandate> others(Mandate mandate) {
        return organisation(mandate)
                .map(organisation -> rows.of(organisation, mandates.today()).stream()
                        .filter(one -> !one.id().equals(mandate.id()))
                        .toList())
                .orElse(List.of());
    }

    boolean isKnown(Mandate mandate) {
        return organisation(mandate).isPresent();
    }

    private Optional<UUID> organisation(Mandate mandate) {
        return Optional.ofNullable(mandate.organisation())
                .or(() -> organisations.byCreditCode(mandate.creditCode()).map(Organisation::id));
    }

    /** Whether it would be about herself, or about an organisation for which she acts. */
    boolean isOwn(Actor.Staff staff, Mandate mandate) {
        return Stream.concat(Stream.of(mandate), others(mandate).stream())
                .anyMatch(one -> own.isHerself(staff, one.person()));
    }

    /** The letter was seen: she may act until the day. The one that she had before for the same organisation ends. */
    @Transactional
    Outcome approve(Actor.Staff staff, UUID id, LocalDate until) {
        var mandate = rows.lock(id).filter(one -> reaches(staff, one)).orElseThrow(NoSuchMandate::new);
        if (mandate.state() != MandateState.ASKED) return Outcome.OVER;
        if (isOwn(staff, mandate)) return Outcome.OWN;
        var organisation = organisations.enter(mandate.name(), mandate.creditCode(), mandate.division());
        var others = rows.of(organisation, mandates.today());
        for (var one : rows.of(mandate.person()))
            if (one.state() == MandateState.VALID && organisation.equals(one.organisation()))
                rows.end(one, MandateState.ENDED, "", staff);
        rows.approve(mandate, organisation, until, staff);
        mandates.note(staff, "organisations.approve", mandate, organisation);
        texts.tell(mandate, Told.APPROVED, Formats.in(Language.ZH_CN).day(until));
        others.stream()
                .filter(one -> !one.person().equals(mandate.person()))
                .forEach(one -> texts.tellOfNew(one, mandate));
        return Outcome.DONE;
    }

    @Transactional
    Outcome refuse(Actor.Staff staff, UUID id, String reason) {
        var mandate = rows.lock(id).filter(one -> reaches(staff, one)).orElseThrow(NoSuchMandate::new);
        if (mandate.state() != MandateState.ASKED) return Outcome.OVER;
        if (isOwn(staff, mandate)) return Outcome.OWN;
        rows.refuse(mandate, reason, staff);
        mandates.note(staff, "organisations.refuse", mandate, null);
        texts.tell(mandate, Told.REFUSED, reason);
        return Outcome.DONE;
    }

    /** The office ends one at once. */
    @Transactional
    Outcome end(Actor.Staff staff, UUID id, String reason) {
        var mandate = rows.lock(id)
                .filter(one -> reaches(staff, one) && one.state() == MandateState.VALID)
                .orElseThrow(NoSuchMandate::new);
        if (isOwn(staff, mandate)) return Outcome.OWN;
        return mandates.ended(staff, mandate, reason) ? Outcome.DONE : Outcome.OVER;
    }
}
