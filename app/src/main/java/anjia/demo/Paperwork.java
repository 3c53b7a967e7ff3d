package anjia.demo;

import static anjia.record.SpellKinds.UNEMPLOYMENT_BENEFIT;
import static anjia.record.SpellKinds.UNEMPLOYMENT_REGISTRATION;

import anjia.cases.BulkFiles.FileOf;
import anjia.engine.Facts;
import anjia.places.DivisionCode;
import anjia.places.Office;
import anjia.record.Spell;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of a demo (演示办件): those of the registrations and benefits that are on record, applications of the last weeks that nobody has
 * decided yet, and, until there are as many as were wanted, registrations of earlier years. Draws for itself, so that the people are the same
 * with files and without.
 */
final class Paperwork {

    private static final long SEED = 611;
    private static final String REGISTRATION = "unemployment/registration";
    private static final String BENEFIT = "unemployment/benefit";
    private static final String HUMAN_RESOURCES = "human-resources";

    /** Of a hundred who are registered, and have not drawn anything since. */
    private static final int APPLY_NOW = 80;

    private static final int OLDEST_DAYS = 3_500;
    private static final int GROWN = 17;

    /** Somebody who may have files. */
    private record Applicant(DivisionCode county, Soul soul, History history) {}

    private final Draw draw;
    private final LocalDate day;
    private final DemoPlan plan;
    private final OfficeMap offices;
    private final List<Applicant> portion = new ArrayList<>();
    private final Map<Office, Long> nextSerials = new HashMap<>();
    private long persons;
    private long made;

    Paperwork(LocalDate day, DemoPlan plan, List<Office> offices) {
        this.draw = new Draw(SEED, day);
        this.day = day;
        this.plan = plan;
        this.offices = new OfficeMap(offices);
    }

    /** Hears of somebody who was made. */
    void meet(DivisionCode county, Soul soul, History history) {
        if (plan.files() > 0 && soul.ageOn(day) >= GROWN) portion.add(new Applicant(county, soul, history));
    }

    /** The files of everybody met since the last time. */
    List<FileOf> files(int persons) {
        this.persons += persons;
        var wanted = (int) (plan.files() * this.persons / plan.persons() - made);
        var files = new ArrayList<FileOf>();
        for (var applicant : portion) if (files.size() < wanted) onRecord(applicant, wanted, files);
        while (!portion.isEmpty() && files.size() < wanted) files.add(earlier(draw.of(portion)));
        portion.clear();
        made += files.size();
        return files;
    }

    /** Each office that gave out numbers, with the serial that comes next. */
    Map<Office, Long> nextSerials() {
        return nextSerials;
    }

    /** A file that nobody wants gets no number: an office leaves out none. */
    private void onRecord(Applicant applicant, int wanted, List<FileOf> files) {
        for (var spell : applicant.history().spells()) {
            if (files.size() >= wanted) return;
            switch (spell.kind()) {
                case UNEMPLOYMENT_REGISTRATION -> {
                    files.add(registration(applicant, spell.from()));
                    if (spell.to() == null && files.size() < wanted && draw.percent(APPLY_NOW))
                        files.add(openBenefit(applicant, spell));
                }
                case UNEMPLOYMENT_BENEFIT -> files.add(grantedBenefit(applicant, spell));
                default -> {}
            }
        }
    }

    private FileOf earlier(Applicant applicant) {
        var grown = applicant.soul().born().plusYears(GROWN);
        var earliest = day.minusDays(OLDEST_DAYS);
        var from = grown.isAfter(earliest) ? grown : earliest;
        var days = (int) from.until(day, ChronoUnit.DAYS);
        return registration(applicant, from.plusDays(draw.between(0, Math.max(0, days - 1))));
    }

    private FileOf registration(Applicant applicant, LocalDate on) {
        var facts = Facts.of("born_on", applicant.soul().born())
                .with("able_to_work", true)
                .with("wants_work", !draw.percent(2))
                .with("at_work", false)
                .with("draws_pension", false)
                .with("bound_elsewhere", "nothing")
                .with("lives_here", !draw.percent(3))
                .with("out_of_work_by", "lost_job")
                .absent("registered_on");
        return file(applicant, REGISTRATION, facts, on, on);
    }

    private FileOf grantedBenefit(Applicant applicant, Spell spell) {
        var decided = spell.from().plusDays(draw.between(1, 12));
        var facts = benefit(
                applicant, spell.from(), Integer.parseInt(spell.details().get("months")) * 5);
        return file(applicant, BENEFIT, facts, spell.from(), decided.isBefore(day) ? decided : day);
    }

    private FileOf openBenefit(Applicant applicant, Spell registration) {
        var handedIn = day.minusDays(draw.between(0, 12));
        var on = handedIn.isBefore(registration.from()) ? registration.from() : handedIn;
        return file(applicant, BENEFIT, benefit(applicant, registration.from(), draw.between(6, 120)), on, null);
    }

    private static Facts benefit(Applicant applicant, LocalDate registered, int months) {
        return Facts.of("contribution_months", months)
                .with("carried_over_months", 0)
                .with("left_work", "dismissed")
                .with("registered_on", registered)
                .with("insured_place", applicant.county().value());
    }

    private FileOf file(
            Applicant applicant, String item, Facts facts, LocalDate handedIn, @Nullable LocalDate decided) {
        var window = draw.percent(25)
                ? offices.hall(applicant.county())
                : offices.townWindow(applicant.soul().home());
        var serial = nextSerials.merge(window, 2L, (next, _) -> next + 1) - 1;
        var office = offices.agency(applicant.county(), HUMAN_RESOURCES);
        return new FileOf(applicant.soul().id(), item, window, serial, office, facts, handedIn, decided);
    }
}
