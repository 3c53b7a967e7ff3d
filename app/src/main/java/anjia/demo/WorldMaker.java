package anjia.demo;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.registry.Sex;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the people of the demo, deterministic in seed and day (演示数据生成). */
final class WorldMaker {

    private static final String PENSION_SPELL = "pension";
    private static final String SCHOOL = "school";

    private final LocalDate day;
    private final Draw draw;
    private final Registrar registrar;
    private final Employers employers;
    private final Function<DivisionCode, List<Division>> below;
    private final World world = new World();

    /** @param below the divisions directly below one, in order of code */
    WorldMaker(long seed, LocalDate day, Function<DivisionCode, List<Division>> below) {
        this.day = day;
        this.draw = new Draw(seed, day);
        this.registrar = new Registrar(draw, day);
        this.employers = new Employers(draw);
        this.below = below;
    }

    /** As many persons as said, the entered guests of the tour among them. */
    World make(int persons) {
        world.organisations().addAll(employers.all());
        new TourStories(day, world).tell();
        var strangers = persons - world.persons().size();
        for (var county : DemoCounty.values()) {
            var isLast = county.ordinal() == DemoCounty.values().length - 1;
            settle(county, isLast ? persons : world.persons().size() + strangers * county.share() / 100);
        }
        return world;
    }

    private void settle(DemoCounty county, int until) {
        var villages = below.apply(county.code()).stream()
                .flatMap(town -> below.apply(town.code()).stream())
                .map(Division::code)
                .toList();
        while (world.persons().size() < until) {
            var left = until - world.persons().size();
            var family = Family.make(draw, registrar, day, county, draw.of(villages), left);
            family.souls().forEach(soul -> world.add(soul, history(county, soul)));
            world.households().add(family.household());
        }
    }

    private History history(DemoCounty county, Soul soul) {
        var history = new History(draw, soul, day);
        var age = soul.ageOn(day);
        var hasWorked = age >= 18 && draw.percent(age < 60 ? 84 : 50);
        if (hasWorked) new WorkingLife(draw, day, county, employers, soul, history).live();
        if (history.ties().stream().noneMatch(tie -> tie.kind() == TieKind.RESIDENCE))
            history.tie(TieKind.RESIDENCE, soul.home(), soul.born());
        if (age >= 7 && age < 18)
            history.spell(SCHOOL, county.code(), null, Map.of(), schoolBegan(soul), null, "registry");
        retire(county, soul, history);
        return history;
    }

    private static LocalDate schoolBegan(Soul soul) {
        return LocalDate.of(soul.born().getYear() + 6, 9, 1);
    }

    private void retire(DemoCounty county, Soul soul, History history) {
        var from = soul.born().plusYears(soul.sex() == Sex.MALE ? 60 : 55);
        if (from.isBefore(day) && draw.percent(75))
            history.spell(PENSION_SPELL, county.code(), null, Map.of(), from, null, "insurance-centre");
    }
}
