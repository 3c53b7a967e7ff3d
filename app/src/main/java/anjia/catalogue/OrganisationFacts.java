package anjia.catalogue;

import anjia.engine.Fact;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registers of this house tell of an organisation (单位事实): what one knows stands, whatever was answered, and is not asked. */
@Component
class OrganisationFacts {

    /** As a form says what stands in a register. */
    static final String YES = "yes";

    private final JdbcClient db;

    OrganisationFacts(JdbcClient db) {
        this.db = db;
    }

    Facts of(UUID organisation, Item item, LocalDate day) {
        var known = Facts.none();
        for (var spec : item.facts())
            if (Derivations.of(spec).orElse(null) instanceof Derivation.RegisteredAs(var kinds)) {
                var since = registeredSince(organisation, kinds, day);
                if (since.isPresent())
                    known = known.put(
                            spec.name(),
                            new Fact.Known(Value.of(true), new Origin("catalogue.source.firms", null, since.get())));
            }
        return known;
    }

    /** Since when it is in the register, as it was on the day. */
    private Optional<LocalDate> registeredSince(UUID organisation, List<String> kinds, LocalDate day) {
        return db.sql("""
                select since as value from relocation.report_firm
                where organisation = :organisation and kind = any(:kinds) and since <= :day and (ended_on is null or ended_on >= :day)
                order by since limit 1
                """)
                .param("organisation", organisation)
                .param("kinds", kinds.toArray(String[]::new))
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }
}
