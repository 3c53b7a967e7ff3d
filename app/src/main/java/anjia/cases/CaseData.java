package anjia.cases;

import static anjia.access.Held.code;
import static anjia.access.Held.opened;
import static anjia.access.Held.openedJson;

import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldData;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is held of her files, from the draft to the archive (办件). Files are kept; a draft is hers alone. */
@Component
@Order(30)
class CaseData implements HeldData {

    private static final Held.Reading OFFICE = new Held.Reading.Office("office");

    /** Files that she handed in, or that were handed in for her. */
    private static final String HERS = """
            (select c.id, c.number from cases.service_case c join cases.hand_in h on h.id = c.hand_in
            where h.person = any(:persons) or c.applicant = any(:persons))""";

    @Override
    public List<Held> held() {
        return List.of(
                drafts(),
                files(),
                kept(
                        "cases.event",
                        "cases.case_event",
                        "k.id, k.kind, k.day, k.at, k.who, k.note",
                        "k.at",
                        List.of(code("kind", "cases.event."), opened("note", "cases.case_event.note", "id"))),
                kept(
                        "cases.clock",
                        "cases.clock_entry",
                        "k.line, k.holder, k.from_on, k.to_on",
                        "k.service_case, k.line",
                        List.of(code("holder", "cases.holder."))),
                kept(
                        "cases.supplement",
                        "cases.supplement",
                        "k.id, k.papers, k.note, k.asked_on, k.given_on",
                        "k.asked_on",
                        List.of(opened("note", "cases.supplement.note", "id"))),
                kept(
                        "cases.promise",
                        "cases.promise",
                        "k.id, k.paper_kind, k.form, k.made_on, k.due_on, k.outcome, k.ended_on, k.ender, k.note",
                        "k.made_on",
                        List.of(opened("note", "cases.promise.note", "id"))),
                kept(
                        "cases.employer",
                        "cases.employer",
                        "(select o.name from registry.report_organisation o where o.id = k.organisation) as employer, k.matter, k.named_on, k.namer, k.settled_on",
                        "k.named_on",
                        List.of(code("matter", "cases.employer.matter."))),
                kept(
                        "cases.told",
                        "cases.employer_told",
                        "k.id, k.said, k.told_on",
                        "k.told_on, k.turn",
                        List.of(openedJson("said", "cases.employer_told.said", "id"))),
                kept(
                        "cases.objection",
                        "cases.employer_objection",
                        """
                        k.id, (select o.name from registry.report_organisation o where o.id = k.organisation) as employer, k.matter, k.ground, k.words,
                            k.raised_on, k.due_on, k.outcome, k.reason, k.answered_on, k.answerer""",
                        "k.raised_on",
                        List.of(
                                code("matter", "cases.employer.matter."),
                                code("ground", "cases.objected.ground."),
                                opened("words", "cases.employer_objection.words", "id"),
                                opened("reason", "cases.employer_objection.reason", "id"))),
                kept("cases.paper", "cases.case_paper", "k.paper, k.since", "k.since", List.of()),
                kept(
                        "cases.decision",
                        "cases.decision",
                        "k.turn, k.granted, k.course, k.facts, k.findings, k.law_hash, k.day, k.reason, k.decider, k.service_case as row_of_file",
                        "k.day, k.turn",
                        List.of(
                                openedJson("facts", "cases.decision.facts", "row_of_file"),
                                opened("reason", "cases.decision.reason", "row_of_file"))),
                kept(
                        "cases.correction",
                        "cases.correction",
                        "k.id, k.before, k.corrected_on, k.service_case as row_of_file",
                        "k.corrected_on",
                        List.of(openedJson("before", CaseFiles.ANSWERS, "row_of_file"))),
                kept(
                        "cases.proposal",
                        "cases.proposal",
                        "k.choice, k.granted, k.found, k.reason, k.proposed_on, k.proposer, k.service_case as row_of_file",
                        "k.proposed_on",
                        List.of(
                                openedJson("found", "cases.proposal.found", "row_of_file"),
                                opened("reason", "cases.proposal.reason", "row_of_file"))),
                kept(
                        "cases.appeal",
                        "cases.appeal",
                        "k.id, k.turn, k.words, k.raised_on, k.due_on, k.outcome, k.reason, k.answered_on, k.answerer",
                        "k.raised_on",
                        List.of(
                                opened("words", "cases.appeal.words", "id"),
                                opened("reason", "cases.appeal.reason", "id"))),
                kept(
                        "cases.escalation",
                        "cases.escalation",
                        "k.id, k.due_on, k.raised_on, k.measure, k.promised_on, k.answered_on, k.answerer",
                        "k.raised_on",
                        List.of(opened("measure", "cases.escalation.measure", "id"))),
                kept(
                        "cases.referral",
                        "cases.referral",
                        "k.id, k.to_office as office, k.question, k.asked_on, k.asker, k.due_on, k.answer, k.answered_on, k.answerer",
                        "k.asked_on",
                        List.of(
                                OFFICE,
                                opened("question", "cases.referral.question", "id"),
                                opened("answer", "cases.referral.answer", "id"))));
    }

    private static Held drafts() {
        return new Held(
                "cases.draft",
                Fate.AT_ONCE,
                List.of("cases.draft"),
                "select id, item_code, subject_key, typed, saved_at from cases.draft where person = any(:persons) order by saved_at",
                List.of(openedJson("typed", "cases.draft.typed", "id")),
                List.of("delete from cases.draft where person = any(:persons)"));
    }

    private static Held files() {
        return new Held(
                "cases.file",
                Fate.KEPT,
                List.of("cases.service_case", "cases.hand_in", "cases.already_open", "cases.claimed_death"),
                """
                select c.id, c.number, c.item_code, c.subject_key, c.office, h.office as window, c.answers, c.facts, c.law_hash, c.outcome,
                    c.state, c.handed_in_on, h.handed_in_at, split_part(h.handed_in_by, ':', 1) as handed_in_by, c.due_on,
                    c.due_provisional, c.closed_on, c.archived_on
                from cases.service_case c join cases.hand_in h on h.id = c.hand_in
                where h.person = any(:persons) or c.applicant = any(:persons) order by h.handed_in_at, c.id
                """,
                List.of(
                        OFFICE,
                        new Held.Reading.Office("window"),
                        openedJson("answers", CaseFiles.ANSWERS, "id"),
                        openedJson("facts", CaseFiles.FACTS, "id"),
                        code("state", "cases.state.")),
                List.of());
    }

    private static Held kept(String kind, String table, String columns, String order, List<Held.Reading> readings) {
        var sql = "select f.number as file, %s from %s k join %s f on f.id = k.service_case order by %s"
                .formatted(columns, table, HERS, order);
        return new Held(kind, Fate.KEPT, List.of(table), sql, readings, List.of());
    }

    @Override
    public List<Ageing> ageing() {
        return List.of(new Ageing("cases.draft", """
                delete from cases.draft where id in (
                    select id from cases.draft where saved_at <= :before order by saved_at limit :most)
                """));
    }
}
