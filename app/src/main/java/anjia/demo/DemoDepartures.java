package anjia.demo;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cooperation.Departure.Plan;
import anjia.cooperation.Departure.Transport;
import anjia.cooperation.DepartureEntry;
import anjia.cooperation.Traveller;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Offices;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A departure that left for Jiangsu five months ago and one that takes names (演示劳务输出). They work for employers of Kunshan that offer posts;
 * {@link DemoTour#CHEN_GUOPING} is the first of them, and was told that his fare is due. Which places are partners is invented here: no list of them was found.
 */
@Component
class DemoDepartures {

    private static final DivisionCode ZIYANG = DemoCounty.ZIYANG.code();
    private static final DivisionCode KUNSHAN = new DivisionCode("320583");
    private static final String NOTICE = "演示数据，不是真的结对名单";
    private static final int ON_THE_BUS = 23;
    private static final int PROMISED = 60;

    private final JdbcClient db;
    private final DepartureEntry entry;
    private final Offices offices;
    private final Persons persons;

    DemoDepartures(JdbcClient db, DepartureEntry entry, Offices offices, Persons persons) {
        this.db = db;
        this.entry = entry;
        this.offices = offices;
        this.persons = persons;
    }

    void enter(Actor.SystemJob demo, Employers employers, LocalDate day) {
        var office = offices.responsible("human-resources", DivisionLevel.COUNTY, ZIYANG)
                .orElseThrow()
                .id();
        entry.pair(demo, ZIYANG, KUNSHAN, LocalDate.of(2021, 1, 1), NOTICE);
        entry.pair(demo, DemoCounty.DALI.code(), new DivisionCode("320581"), LocalDate.of(2021, 1, 1), NOTICE);
        var first = chenGuoping(demo);
        var people = Stream.concat(Stream.of(first), withoutWork(first, day).stream())
                .toList();
        var went = work(people, employers.in(KUNSHAN));
        var plan = plan(day.minusMonths(5), Transport.BUS, 45);
        var departure = entry.enter(demo, office, plan, people, went);
        cameBack(demo, departure, List.copyOf(went.keySet()), day);
        entry.tellOfSubsidies(day);
        entry.promise(demo, ZIYANG, KUNSHAN, day, PROMISED, "演示函〔" + day.getYear() + "〕3号", day.minusMonths(4));
        entry.statement(demo, plan, day, 1, "演示函〔" + day.getYear() + "〕7号", day.minusDays(1));
        entry.enter(demo, office, plan(day.plusDays(9), Transport.TRAIN, 60), List.of(), Map.of());
    }

    /** One before three months were over, one after; never the first, whose fare is due. */
    private void cameBack(Actor.SystemJob demo, UUID departure, List<PersonId> went, LocalDate day) {
        if (went.size() > 3)
            entry.back(demo, departure, went.get(3), day.minusMonths(3).minusDays(4), "voluntary");
        if (went.size() > 7) entry.back(demo, departure, went.get(7), day.minusMonths(1), "contract_ended");
    }

    /** Two of them stayed; one in six has no contract yet. */
    private static Map<PersonId, Traveller.Work> work(List<PersonId> people, List<Employers.Employer> employers) {
        var went = new LinkedHashMap<PersonId, Traveller.Work>();
        for (var one : people.subList(0, Math.max(1, people.size() - 2))) {
            var employer = employers.get(went.size() / 4 % employers.size()).organisation();
            went.put(one, new Traveller.Work(employer.name(), employer.id(), went.size() % 6 != 5));
        }
        return went;
    }

    /** He stands in the book already: the same number is the same person. His phone is written down when he takes his seat. */
    private PersonId chenGuoping(Actor.SystemJob demo) {
        var he = DemoTour.CHEN_GUOPING;
        var id = persons.register(
                demo,
                new NewPerson(he.name(), he.number(), null, Map.of(TieKind.RESIDENCE, DemoTour.LI_XIUMEI.home())));
        persons.changePhone(demo, id, he.phone().value());
        return id;
    }

    private static Plan plan(LocalDate on, Transport transport, int seats) {
        return new Plan(ZIYANG, KUNSHAN, on, "08:30", "紫阳县政务大厅门口", transport, seats, "2张1寸照片", "0915-4421234");
    }

    /** Grown people of the county of whom no work is known in that time; guests of the tour have stories of their own. */
    private List<PersonId> withoutWork(PersonId first, LocalDate day) {
        var range = ZIYANG.range();
        return db
                .sql("""
                select p.id from registry.report_person p
                where p.born_on between :oldest and :youngest and p.id <> all(:guests)
                    and exists (select from registry.report_tie t
                        where t.person = p.id and t.place >= :from and t.place < :to and t.valid @> :day::date)
                    and not exists (select from record.report_spell s
                        where s.person = p.id and s.kind in ('work', 'pension') and (s.held_to is null or s.held_to > :since))
                order by p.id limit :most
                """)
                .param("oldest", day.minusYears(50))
                .param("youngest", day.minusYears(20))
                .param(
                        "guests",
                        Stream.concat(DemoTour.guests().stream().map(DemoTour.Guest::id), Stream.of(first))
                                .map(PersonId::value)
                                .toArray(UUID[]::new))
                .param("from", range.from())
                .param("to", range.to())
                .param("day", day)
                .param("since", day.minusMonths(6))
                .param("most", ON_THE_BUS)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }
}
