package anjia.brands;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Role;
import anjia.places.DivisionCode;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A county proposes a labour brand with its points, the head of the office of its level recognises it for some years, and every year somebody looks
 * whether it still deserves its name (劳务品牌认定与管理).
 *
 * @see "人社部发〔2021〕66号 (find, develop, grow)"
 */
@Service
class Brands {

    private static final String CENTRE = "human-resources";

    private final BrandRows rows;
    private final BrandYears years;
    private final ScoreSheet sheet;
    private final Offices offices;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Brands(
            BrandRows rows,
            BrandYears years,
            ScoreSheet sheet,
            Offices offices,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.rows = rows;
        this.years = years;
        this.sheet = sheet;
        this.offices = offices;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** Somebody was quicker, or it may not go there. */
        OVER,
        /** The place has one of this name. */
        TAKEN,
        /** She proposed it herself, or changed what was proposed. */
        OWN,
        /** It has too few points. */
        TOO_FEW,
        /** The year before was not reported. */
        UNREPORTED
    }

    /** @param id of the new one; of nothing when the name was taken */
    record Proposed(Outcome outcome, UUID id) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Officers and heads of the human resources of a place. */
    boolean mayPropose(Actor.Staff staff) {
        return (staff.is(Role.OFFICER) || staff.is(Role.HEAD)) && office(staff).isPresent();
    }

    private Optional<Office> office(Actor.Staff staff) {
        return offices.find(staff.office()).filter(one -> one.department().equals(CENTRE));
    }

    /** The head of the office of its level that reaches the place. */
    boolean mayDecide(Actor.Staff staff, Brand brand) {
        return staff.is(Role.HEAD)
                && reaches(staff, brand.content().division())
                && office(staff)
                        .filter(one -> one.tier() == brand.content().level().tier())
                        .isPresent();
    }

    /** Whether she proposed it, or wrote any of it since. */
    boolean isOwn(Actor.Staff staff, Brand brand) {
        return brand.proposedBy().equals(staff.key()) || rows.mendedBy(brand.id(), staff);
    }

    boolean reaches(Actor.Staff staff, DivisionCode division) {
        return staff.scope().stream().anyMatch(range -> range.contains(division));
    }

    @Transactional
    Proposed propose(Actor.Staff staff, Brand.Content content, Brand.Scores scores) {
        if (!mayPropose(staff) || !reaches(staff, content.division())) throw new NoSuchBrand();
        var brand = new Brand(
                Ids.next(), content, scores, staff.office(), staff.key(), BrandState.PROPOSED, "", null, null, "");
        if (!rows.insert(brand)) return new Proposed(Outcome.TAKEN, brand.id());
        note(staff, "brands.propose", brand);
        return new Proposed(Outcome.DONE, brand.id());
    }

    /** Until it is decided on. */
    @Transactional
    Outcome mend(Actor.Staff staff, UUID id, Brand.Content content, Brand.Scores scores) {
        var brand = lock(staff, id);
        if (!mayPropose(staff) || !reaches(staff, content.division())) throw new NoSuchBrand();
        if (brand.state() != BrandState.PROPOSED) return Outcome.OVER;
        if (rows.isTaken(content, id)) return Outcome.TAKEN;
        rows.mend(
                new Brand(id, content, scores, brand.office(), brand.proposedBy(), brand.state(), "", null, null, ""),
                staff);
        note(staff, "brands.mend", brand);
        return Outcome.DONE;
    }

    /** Those of her places. */
    List<Brand> of(Actor.Staff staff) {
        return mayPropose(staff) ? rows.within(staff.scope()) : List.of();
    }

    Brand of(Actor.Staff staff, UUID id) {
        return rows.find(id).filter(sees(staff)).orElseThrow(NoSuchBrand::new);
    }

    private Brand lock(Actor.Staff staff, UUID id) {
        return rows.lock(id).filter(sees(staff)).orElseThrow(NoSuchBrand::new);
    }

    private Predicate<Brand> sees(Actor.Staff staff) {
        return brand -> mayPropose(staff) && reaches(staff, brand.content().division());
    }

    /** For as many years as the sheet says; again when its last day is near or over, once the year before was reported. */
    @Transactional
    Outcome recognise(Actor.Staff staff, UUID id, String notice, LocalDate from) {
        var brand = lock(staff, id);
        if (!mayDecide(staff, brand)) throw new NoSuchBrand();
        if (isOwn(staff, brand)) return Outcome.OWN;
        if (!mayBeRecognised(brand)) return Outcome.OVER;
        if (brand.scores().sum() < sheet.passes()) return Outcome.TOO_FEW;
        if (brand.state() == BrandState.RECOGNISED && !isReported(brand)) return Outcome.UNREPORTED;
        rows.recognise(id, notice, from, sheet.until(from), staff);
        note(staff, "brands.recognise", brand);
        return Outcome.DONE;
    }

    /** What is proposed, and what has half a year left at most. */
    boolean mayBeRecognised(Brand brand) {
        var last = brand.validUntil();
        return switch (brand.state()) {
            case PROPOSED -> true;
            case RECOGNISED -> last != null && last.isBefore(today().plusMonths(6));
            case REFUSED, ENDED -> false;
        };
    }

    private boolean isReported(Brand brand) {
        return years.of(brand.id()).stream().anyMatch(one -> one.year() == today().getYear() - 1);
    }

    @Transactional
    Outcome refuse(Actor.Staff staff, UUID id, String reason) {
        var brand = lock(staff, id);
        if (!mayDecide(staff, brand)) throw new NoSuchBrand();
        if (isOwn(staff, brand)) return Outcome.OWN;
        if (brand.state() != BrandState.PROPOSED) return Outcome.OVER;
        rows.refuse(id, reason, staff);
        note(staff, "brands.refuse", brand);
        return Outcome.DONE;
    }

    /** From now on it may not be used. */
    @Transactional
    Outcome end(Actor.Staff staff, UUID id, String reason) {
        var brand = lock(staff, id);
        if (!mayDecide(staff, brand)) throw new NoSuchBrand();
        if (brand.state() != BrandState.RECOGNISED) return Outcome.OVER;
        rows.end(id, reason);
        note(staff, "brands.end", brand);
        return Outcome.DONE;
    }

    /** The years that can be reported, the last that is over first: from the one before it was recognised, which says whence it comes. */
    List<Integer> reportable(Brand brand) {
        var from = brand.recognisedOn();
        if (brand.state() != BrandState.RECOGNISED || from == null) return List.of();
        return IntStream.rangeClosed(from.getYear() - 1, today().getYear() - 1)
                .boxed()
                .toList()
                .reversed();
    }

    @Transactional
    Outcome report(Actor.Staff staff, UUID id, BrandYear year) {
        var brand = lock(staff, id);
        if (!reportable(brand).contains(year.year())) return Outcome.OVER;
        years.put(id, year, staff);
        note(staff, "brands.report", brand);
        return Outcome.DONE;
    }

    /** The last year that is over, when it has not been reported; and whether its day is over. */
    Optional<Due> due(Brand brand) {
        var year = today().getYear() - 1;
        return reportable(brand).contains(year) && !isReported(brand)
                ? Optional.of(new Due(year, sheet.reviewedUntil(year), today().isAfter(sheet.reviewedUntil(year))))
                : Optional.empty();
    }

    /** A year that has to be reported. */
    record Due(int year, LocalDate until, boolean late) {}

    List<BrandYear> years(Brand brand) {
        return years.of(brand.id());
    }

    /** For everybody. */
    List<Brand> inForce() {
        return rows.inForce(today());
    }

    /** For everybody, while it is in force. */
    Brand inForce(UUID id) {
        return rows.find(id).filter(one -> one.isInForceOn(today())).orElseThrow(NoSuchBrand::new);
    }

    private void note(Actor actor, String act, Brand brand) {
        audit.record(actor, act, List.of(brand.id()), Map.of());
        changes.append("brands.brand", brand.id());
    }
}
