package anjia.demo;

import anjia.places.DivisionCode;
import anjia.registry.BulkEntry.HouseholdWithMembers;
import anjia.registry.BulkEntry.Member;
import anjia.registry.HouseholdRole;
import anjia.registry.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes families: a head, mostly a spouse, children, and often the parents of the head (演示家庭). */
final class Family {

    record Made(HouseholdWithMembers household, List<Soul> souls) {}

    private final Draw draw;
    private final Registrar registrar;
    private final LocalDate day;
    private final DivisionCode home;
    private final List<Soul> souls = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private Family(Draw draw, Registrar registrar, LocalDate day, DivisionCode home) {
        this.draw = draw;
        this.registrar = registrar;
        this.day = day;
        this.home = home;
    }

    /** At most so many members, so that the demo has exactly as many persons as it says. */
    static Made make(Draw draw, Registrar registrar, LocalDate day, DivisionCode home, int atMost) {
        var family = new Family(draw, registrar, day, home);
        family.grow();
        var souls = family.souls.subList(0, Math.min(atMost, family.souls.size()));
        var members = family.members.subList(0, souls.size());
        return new Made(new HouseholdWithMembers(draw.id(), home, List.copyOf(members)), List.copyOf(souls));
    }

    private void grow() {
        var head = head();
        var spouse = head.ageOn(day) >= 25 && draw.percent(88) ? spouse(head) : null;
        if (spouse != null) children(head, spouse);
        parents(head);
    }

    private Soul head() {
        var sex = draw.percent(78) ? Sex.MALE : Sex.FEMALE;
        var head = registrar.enter(home, DemoNames.surname(draw), sex, bornAgo(22, 63));
        join(head, HouseholdRole.HEAD, head.born().plusYears(20));
        return head;
    }

    private Soul spouse(Soul head) {
        var sex = head.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        var born = head.born().plusDays(draw.between(-1200, 1500));
        var latest = day.minusYears(21);
        var spouse = registrar.enter(home, DemoNames.surname(draw), sex, born.isAfter(latest) ? latest : born);
        join(spouse, HouseholdRole.SPOUSE, spouse.born().plusYears(20).plusMonths(draw.between(0, 9)));
        return spouse;
    }

    private void children(Soul head, Soul spouse) {
        var father = head.sex() == Sex.MALE ? head : spouse;
        var mother = father == head ? spouse : head;
        var born = mother.born().plusYears(21).plusDays(draw.between(0, 2500));
        for (var left = draw.between(0, 3); left > 0 && born.isBefore(day); left--) {
            var sex = draw.percent(52) ? Sex.MALE : Sex.FEMALE;
            if (born.isAfter(day.minusYears(24))) child(father, sex, born);
            born = born.plusDays(draw.between(500, 2600));
        }
    }

    private void child(Soul father, Sex sex, LocalDate born) {
        var child = registrar.enter(home, father.surname(), sex, born);
        join(child, sex == Sex.MALE ? HouseholdRole.SON : HouseholdRole.DAUGHTER, born);
    }

    private void parents(Soul head) {
        if (head.ageOn(day) > 58 || !draw.percent(45)) return;
        var father = head.born().minusYears(22).minusDays(draw.between(0, 3200));
        if (draw.percent(70)) parent(head.surname(), Sex.MALE, father);
        if (draw.percent(80)) parent(null, Sex.FEMALE, father.plusDays(draw.between(0, 1500)));
    }

    private void parent(@Nullable String surname, Sex sex, LocalDate born) {
        var parent = registrar.enter(home, surname == null ? DemoNames.surname(draw) : surname, sex, born);
        join(parent, HouseholdRole.PARENT, born.plusYears(50));
    }

    private void join(Soul soul, HouseholdRole role, LocalDate from) {
        souls.add(soul);
        members.add(new Member(soul.id(), role, from.isBefore(day) ? from : day.minusDays(1), null));
    }

    private LocalDate bornAgo(int leastYears, int mostYears) {
        return day.minusDays(draw.between(leastYears * 365, mostYears * 365));
    }
}
