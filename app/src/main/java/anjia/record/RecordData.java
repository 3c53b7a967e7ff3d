package anjia.record;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held of her life record, with all that was known before it was corrected (个人档案). */
@Component
@Order(20)
class RecordData implements HeldData {

    private static final Held.Reading PLACE = new Held.Reading.Place("place");

    @Override
    public List<Held> held() {
        return List.of(spells(), months(), completeness(), corrections(), papers());
    }

    private static Held spells() {
        return new Held(
                "record.spell",
                Fate.BY_OFFICE,
                List.of("record.spell"),
                """
                select s.id, s.kind, s.place, o.name as organisation, s.details, lower(s.valid) as held_from, upper(s.valid) as held_to,
                    lower(s.known) as known_from, upper(s.known) as known_to, s.source, split_part(s.entered_by, ':', 1) as entered_by
                from record.spell s left join registry.report_organisation o on o.id = s.organisation
                where s.person = any(:persons) order by lower(s.valid), lower(s.known), s.row_id
                """,
                List.of(code("kind", "record.kind."), PLACE, code("source", "record.source.")),
                List.of("delete from record.spell where person = any(:persons)"));
    }

    private static Held months() {
        return new Held(
                "record.months",
                Fate.BY_OFFICE,
                List.of("record.insurance_run"),
                """
                select r.id, r.scheme, r.place, o.name as organisation, %s as first_month, %s as last_month,
                    lower(r.known) as known_from, upper(r.known) as known_to, r.source, split_part(r.entered_by, ':', 1) as entered_by
                from record.insurance_run r left join registry.report_organisation o on o.id = r.organisation
                where r.person = any(:persons) order by lower(r.months), lower(r.known), r.row_id
                """.formatted(month("lower(r.months)"), month("upper(r.months) - 1")),
                List.of(code("scheme", "record.scheme."), PLACE, code("source", "record.source.")),
                List.of("delete from record.insurance_run where person = any(:persons)"));
    }

    /** Months are counted from year 0: 2026-03 of 24314. */
    private static String month(String number) {
        return "to_char(make_date((%1$s) / 12, (%1$s) %% 12 + 1, 1), 'YYYY-MM')".formatted(number);
    }

    private static Held completeness() {
        return new Held(
                "record.completeness",
                Fate.BY_OFFICE,
                List.of("record.completeness"),
                """
                select scheme, extent, %s as since, why, lower(known) as known_from, upper(known) as known_to
                from record.completeness where person = any(:persons) order by lower(known)
                """.formatted(month("since")),
                List.of(code("scheme", "record.scheme.")),
                List.of("delete from record.completeness where person = any(:persons)"));
    }

    private static Held corrections() {
        return new Held(
                "record.correction",
                Fate.BY_OFFICE,
                List.of("record.correction"),
                """
                select id, kind, subject, %s as first_month, %s as last_month, scheme, place, at, reason, paper, corrector
                from record.correction where person = any(:persons) order by at
                """.formatted(month("lower(months)"), month("upper(months) - 1")),
                List.of(
                        code("scheme", "record.scheme."),
                        PLACE,
                        opened("reason", "record.correction.reason", "id"),
                        code("paper", "catalogue.paper.")),
                List.of("delete from record.correction where person = any(:persons)"));
    }

    private static Held papers() {
        return new Held(
                "record.paper",
                Fate.BY_OFFICE,
                List.of("record.seen_paper"),
                """
                select id, kind, number, valid_until, seen_on, seen_by from record.seen_paper
                where person = any(:persons) order by seen_at
                """,
                List.of(code("kind", "catalogue.paper."), opened("number", "record.seen_paper.number", "id")),
                List.of("delete from record.seen_paper where person = any(:persons)"));
    }
}
