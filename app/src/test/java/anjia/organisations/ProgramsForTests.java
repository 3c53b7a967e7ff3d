package anjia.organisations;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.registry.CreditCode;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets programs of organisations in, in houses that tests open. */
public final class ProgramsForTests {

    private ProgramsForTests() {}

    /** Whatever the house is made of. */
    @FunctionalInterface
    public interface House {
        <T> T bean(Class<T> kind);
    }

    /** @return its token */
    public static String letIn(House house, Actor.Agent agent) {
        return house.bean(Programs.class).letIn(agent, "人事系统").orElseThrow().token();
    }

    /** Somebody acts for the organisation and lets a program in. @return its token */
    public static String letIn(House house, PersonId person, UUID organisation, LocalDate until) {
        return letIn(house, agent(house, person, organisation, until));
    }

    /** A mandate as an office leaves it that has checked. */
    public static Actor.Agent agent(House house, PersonId person, UUID organisation, LocalDate until) {
        var mandate = Ids.next();
        var vault = house.bean(Vault.class);
        house.bean(JdbcClient.class)
                .sql("""
                        insert into organisations.mandate (id, person, holder, number, duty, legal, credit_code, name, division,
                            organisation, asked_at, state, decided_at, decided_by, decider, office, until)
                        select :id, :person, :holder, :number, :duty, false, coalesce(o.credit_code, :code), o.name, o.division,
                            o.id, now(), 'VALID', now(), 'staff:test', '王芳', (select id from places.office limit 1), :until
                        from registry.organisation o where o.id = :organisation
                        """)
                .param("id", mandate)
                .param("person", person.value())
                .param("holder", vault.seal("organisations.mandate.holder", mandate, "王建国"))
                .param("number", vault.seal("organisations.mandate.number", mandate, "6124**********0000"))
                .param("duty", vault.seal("organisations.mandate.duty", mandate, "人事"))
                .param("organisation", organisation)
                .param("code", CreditCode.completing("91610924M00000000").value())
                .param("until", until)
                .update();
        return new Actor.Agent(person, mandate, organisation, false);
    }
}
