package anjia.demo;

import anjia.places.DivisionCode;
import anjia.places.Office;
import anjia.registry.Sex;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes the people of the demo, deterministic in seed and day (演示数据生成): small and large ones come out of the same hands. They leave in
 * portions, families whole, so that a million need no more memory than a thousand.
 */
final class WorldMaker {

    private static final String PENSION_SPELL = "pension";
    private static final String SCHOOL = "school";

    private final LocalDate day;
    private final Draw draw;
    private final DemoPlan plan;
    private final Geography geography;
    private final Employers employers;
    private final Paperwork paperwork;
    private World portion = new World();

    /** @param offices that are entered: they take and decide the files, if the plan has any */
    WorldMaker(long seed, LocalDate day, DemoPlan plan, Geography geography, List<Office> offices) {
        this.day = day;
        this.draw = new Draw(seed, day);
        this.plan = plan;
        this.geography = geography;
        this.employers = new Employers(draw, geography, plan.counties(), plan.employers());
        this.paperwork = new Paperwork(day, plan, offices);
    }

    /** As many persons as the plan says, the entered guests of the tour among them; the first portion holds all organisations. */
    void make(Consumer<World> entry) {
        portion.organisations().addAll(employers.all());
        new TourStories(day, portion).tell();
        var parts = plan.split(plan.persons() - portion.persons().size());
        for (var i = 0; i < parts.size(); i++) settle(plan.shares().get(i), parts.get(i), entry);
        if (!portion.persons().isEmpty()) handOver(entry);
    }

    Employers employers() {
        return employers;
    }

    /** Of each office that took files, the serial that comes next. */
    Map<Office, Long> nextSerials() {
        return paperwork.nextSerials();
    }

    private void settle(DemoPlan.Share share, int persons, Consumer<World> entry) {
        var county = share.county();
        var registrar = new Registrar(draw, day, county, share.phones());
        var villages = geography.villages(county.code());
        for (var left = persons; left > 0; ) {
            var family = Family.make(draw, registrar, day, draw.of(villages), left);
            for (var soul : family.souls()) {
                var history = history(county, soul);
                portion.add(soul, history);
                paperwork.meet(county.code(), soul, history);
            }
            portion.households().add(family.household());
            left -= family.souls().size();
            if (portion.persons().size() >= plan.portion()) handOver(entry);
        }
    }

    private void handOver(Consumer<World> entry) {
        portion.files().addAll(paperwork.files(portion.persons().size()));
        entry.accept(portion);
        portion = new World();
    }

    private History history(HomeCounty county, Soul soul) {
        var history = new History(draw, soul, day);
        var age = soul.ageOn(day);
        var hasWorked = age >= 18 && draw.percent(age < 60 ? 84 : 50);
        if (hasWorked) new WorkingLife(draw, day, county, employers, soul, history).live();
        if (history.ties().stream().noneMatch(tie -> tie.kind() == TieKind.RESIDENCE))
            history.tie(TieKind.RESIDENCE, soul.home(), soul.born());
        if (age >= 7 && age < 18)
            history.spell(SCHOOL, county.code(), null, Map.of(), schoolBegan(soul), null, "registry");
        retire(county.code(), soul, history);
        return history;
    }

    private static LocalDate schoolBegan(Soul soul) {
        return LocalDate.of(soul.born().getYear() + 6, 9, 1);
    }

    private void retire(DivisionCode county, Soul soul, History history) {
        var from = soul.born().plusYears(soul.sex() == Sex.MALE ? 60 : 55);
        if (from.isBefore(day) && draw.percent(75))
            history.spell(PENSION_SPELL, county, null, Map.of(), from, null, "insurance-centre");
    }
}
