package anjia.cases;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.catalogue.Answering;
import anjia.catalogue.Answers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.PaidOnce;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.vault.Vault;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Claims of several relatives for one death (同一逝者的其他申领). What is paid once only for a death may be asked for by a son here and by a
 * daughter in another county: the officer who decides is told of the other file. Nobody else learns of it, and nothing is decided by it.
 */
@Component
class ClaimedDeaths {

    private static final String NUMBER = "cases.claimed_death.number_index";
    private static final String NAME = "cases.claimed_death.name_index";

    private final JdbcClient db;
    private final Vault vault;
    private final Catalogue catalogue;
    private final Answering answering;
    private final Offices offices;
    private final Audit audit;

    ClaimedDeaths(JdbcClient db, Vault vault, Catalogue catalogue, Answering answering, Offices offices, Audit audit) {
        this.db = db;
        this.vault = vault;
        this.catalogue = catalogue;
        this.answering = answering;
        this.offices = offices;
        this.audit = audit;
    }

    /** How the death of this file is found again, as its answers say now; a file that names nobody is not found. */
    void note(CaseFile file, Item item, Answers answers, Facts facts) {
        var named = Deceased.in(answers);
        if (named.isEmpty()) return;
        var who = named.get();
        var said = facts;
        for (var answer :
                answering.read(item, answers, file.handedInOn()).byName().entrySet())
            said = said.put(answer.getKey(), answer.getValue());
        db.sql("""
                insert into cases.claimed_death (service_case, number_index, name_index) values (:file, :number, :name)
                on conflict (service_case) do update set number_index = excluded.number_index, name_index = excluded.name_index
                """)
                .param("file", file.id())
                .param("number", who.number().isEmpty() ? null : vault.blindIndex(NUMBER, who.number()))
                .param("name", indexOfName(who, PaidOnce.dayOfDeath(item, said)))
                .update();
    }

    /** A name alone is that of many. */
    private byte @Nullable [] indexOfName(Deceased who, Optional<LocalDate> diedOn) {
        return diedOn.map(day -> vault.blindIndex(NAME, who.foldedName() + "|" + day))
                .orElse(null);
    }

    /** @param byNumber whether both files have the identity number; otherwise name and day are the same, and one lacks the number */
    private record Other(CaseFile file, boolean byNumber) {}

    /** A line for each file of another family member that is open or was granted; empty for whoever does not decide this file. The look is audited. */
    List<String> lines(Actor.Staff staff, CaseFile file, Frame frame) {
        if (!CaseAccess.mayDecide(staff, file)) return List.of();
        var others = others(file);
        if (others.isEmpty()) return List.of();
        audit.record(
                staff,
                "cases.sameDeath",
                others.stream().map(other -> other.file().id()).toList(),
                Map.of("number", file.number().value()));
        return others.stream().map(other -> line(other, frame)).toList();
    }

    private String line(Other other, Frame frame) {
        var file = other.file();
        return frame.text(
                other.byNumber() ? "cases.deceased.claimedNumber" : "cases.deceased.claimedName",
                catalogue
                        .law(file.lawHash())
                        .item(file.item())
                        .words(frame.language().tag())
                        .name(),
                file.number().value(),
                offices.find(file.office()).map(Office::name).orElse(""),
                frame.text("cases.state." + file.state()));
    }

    private List<Other> others(CaseFile file) {
        return db.sql("""
                select %s, coalesce(d.number_index = mine.number_index, false) as by_number
                from cases.claimed_death mine
                join cases.claimed_death d on d.service_case <> mine.service_case
                    and (d.number_index = mine.number_index
                        or d.name_index = mine.name_index and (d.number_index is null or mine.number_index is null))
                join cases.service_case c on c.id = d.service_case
                where mine.service_case = :file and c.state not in ('REFUSED', 'WITHDRAWN')
                    and c.applicant not in (select same from registry.report_same_person where person = :applicant)
                order by c.handed_in_on, c.id
                """.formatted(CaseFiles.COLUMNS))
                .param("file", file.id())
                .param("applicant", file.applicant().value())
                .query((row, _) -> new Other(CaseFiles.read(row), row.getBoolean("by_number")))
                .list();
    }
}
