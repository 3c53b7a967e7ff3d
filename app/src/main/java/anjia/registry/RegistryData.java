package anjia.registry;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is held about who somebody is, where she belongs and with whom she lives (基础信息). Of a household she is given what she sees of it
 * anyhow: who lives there with her now, by name and role.
 */
@Component
@Order(10)
class RegistryData implements HeldData {

    private static final String NAME = "registry.person.name";

    private final JdbcClient db;

    RegistryData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Held> held() {
        return List.of(
                new Held(
                        "registry.person",
                        Fate.WITH_HER,
                        List.of("registry.person", "registry.person_alias"),
                        """
                        select id, name, number, phone, sex, born_on, entered_at, split_part(entered_by, ':', 1) as entered_by
                        from registry.person where id = any(:persons) order by entered_at
                        """,
                        List.of(
                                opened("name", NAME, "id"),
                                opened("number", "registry.person.number", "id"),
                                opened("phone", "registry.person.phone", "id"),
                                code("sex", "registry.sex.")),
                        List.of(
                                "delete from registry.person_alias where merged = any(:persons) or kept = any(:persons)",
                                "delete from registry.person where id = any(:persons)")),
                new Held(
                        "registry.past",
                        Fate.WITH_HER,
                        List.of("registry.person_past"),
                        """
                        select id, person as row_of_person, name, number, phone, lower(known) as known_from, upper(known) as known_to,
                            corrector, reason, paper
                        from registry.person_past where person = any(:persons) order by lower(known)
                        """,
                        List.of(
                                opened("name", NAME, "row_of_person"),
                                opened("number", "registry.person.number", "row_of_person"),
                                opened("phone", "registry.person.phone", "row_of_person"),
                                opened("reason", "registry.person_past.reason", "id"),
                                code("paper", "catalogue.paper.")),
                        List.of("delete from registry.person_past where person = any(:persons)")),
                new Held(
                        "registry.tie",
                        Fate.WITH_HER,
                        List.of("registry.tie"),
                        """
                        select id, kind, place, lower(valid) as held_from, upper(valid) as held_to from registry.tie
                        where person = any(:persons) order by lower(valid), id
                        """,
                        List.of(code("kind", "registry.tie."), new Held.Reading.Place("place")),
                        List.of("delete from registry.tie where person = any(:persons)")),
                household(),
                merge());
    }

    private static Held household() {
        return new Held(
                "registry.household",
                Fate.WITH_HER,
                List.of("registry.membership", "registry.household"),
                """
                select h.place, mine.role, lower(mine.valid) as held_from, upper(mine.valid) as held_to,
                    p.id as row_of_other, p.name as other_name, other.role as other_role
                from registry.membership mine
                join registry.household h on h.id = mine.household
                left join registry.membership other on other.household = mine.household and other.person <> all(:persons)
                    and upper_inf(mine.valid) and upper_inf(other.valid)
                left join registry.person p on p.id = other.person
                where mine.person = any(:persons) order by lower(mine.valid), lower(other.valid), p.id
                """,
                List.of(
                        new Held.Reading.Place("place"),
                        code("role", "registry.household."),
                        opened("other_name", NAME, "row_of_other"),
                        code("other_role", "registry.household.")),
                // whoever stays in the household keeps it
                List.of("""
                        with gone as (delete from registry.membership where person = any(:persons) returning household)
                        delete from registry.household h using gone where h.id = gone.household and not exists (
                            select from registry.membership m where m.household = h.id and m.person <> all(:persons))
                        """));
    }

    private static Held merge() {
        return new Held(
                "registry.merge",
                Fate.WITH_HER,
                List.of("registry.merge"),
                """
                select id, state, asked_at, asker, reason, merged_at, merger, ended_at, ender, end_reason from registry.merge
                where merged = any(:persons) or kept = any(:persons) order by asked_at
                """,
                List.of(
                        opened("reason", "registry.merge.reason", "id"),
                        opened("end_reason", "registry.merge.end_reason", "id")),
                List.of("delete from registry.merge where merged = any(:persons) or kept = any(:persons)"));
    }

    @Override
    public void lock(Collection<UUID> persons) {
        db.sql("select id from registry.person where id = any(:persons) order by id for update")
                .param("persons", persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
