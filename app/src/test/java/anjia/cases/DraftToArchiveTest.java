package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.registry.Grounds;
import anjia.registry.Merge;
import anjia.registry.Merges;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A file before it is one, while it is corrected, and when it is put away. */
@TownTest
class DraftToArchiveTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final String BENEFIT = "unemployment/benefit";
    private static final LocalDate TODAY = Town.TODAY;

    @Autowired
    Cases cases;

    @Autowired
    CaseFiles files;

    @Autowired
    Deciding deciding;

    @Autowired
    Appeals appeals;

    @Autowired
    Archive archive;

    @Autowired
    Drafts drafts;

    @Autowired
    Merges merges;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Town town;

    @Test
    void whatWasAnsweredBeforeACorrectionIsKept() {
        var file = benefit(town.dismissed(59));
        var before = files.answers(file.id());
        transaction.executeWithoutResult(_ -> files.correct(HOUSE, file, before.with("wants_work", "no"), TODAY));

        assertThat(files.answers(file.id()).values()).containsEntry("wants_work", "no");
        assertThat(db.sql("select count(*) from cases.correction where service_case = :file")
                        .param("file", file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> decide(town.officer(), file, Deciding.Choice.CONFIRM, ""))
                .as("whoever decides looks at the corrected answers")
                .isInstanceOf(StaleCase.class);
    }

    @Test
    void aDraftIsHersAloneUntilSheHandsInOrThrowsItAway() {
        var person = town.dismissed(59);
        var matter = Matter.of(BENEFIT);
        drafts.save(person, matter, new Application(Answers.NONE.with("wants_work", "yes")));
        drafts.save(person, matter, new Application(Answers.NONE.with("wants_work", "no")));

        assertThat(drafts.of(person)).singleElement().satisfies(draft -> {
            assertThat(draft.application().answers().values()).containsEntry("wants_work", "no");
            assertThat(draft.until()).isEqualTo(TODAY.plusDays(30));
        });
        assertThat(drafts.of(town.somebody())).isEmpty();
        assertThat(files.of(person)).as("a draft is no file").isEmpty();
        drafts.remove(person, matter);
        assertThat(drafts.of(person)).isEmpty();
    }

    @Test
    void aDraftOfAnEntryThatWasMergedIsHersWhoStayed() {
        var merged = town.somebody();
        var kept = town.somebody();
        var benefit = Matter.of(BENEFIT);
        drafts.save(kept, benefit, new Application(Answers.NONE.with("wants_work", "yes")));
        drafts.save(merged, benefit, new Application(Answers.NONE.with("wants_work", "no")));
        drafts.save(merged, Matter.of("unemployment/registration"), new Application(Answers.NONE));
        merges.ask(
                town.officer(),
                new Merges.Wish(merged, kept, Merge.Side.KEPT, Merge.Side.KEPT, new Grounds("同一张身份证", null)));

        assertThat(drafts.of(kept)).hasSize(2);
        assertThat(wantsWork(kept)).isEqualTo("no");
        drafts.save(kept, benefit, new Application(Answers.NONE.with("wants_work", "yes")));
        assertThat(wantsWork(kept)).isEqualTo("yes");
        drafts.remove(kept, benefit);
        assertThat(drafts.of(kept)).hasSize(1);
    }

    private String wantsWork(PersonId person) {
        var draft = drafts.find(person, Matter.of(BENEFIT)).orElseThrow();
        return draft.application().answers().values().get("wants_work");
    }

    @Test
    void onlyWhatIsOverIsArchived() {
        var over = refused(town.dismissed(59));
        var appealed = refused(town.dismissed(59));
        transaction.execute(
                _ -> appeals.raise(new Actor.Person(appealed.applicant()), appealed.number(), "证明是真的，我这里有原件。", TODAY));
        var paidStill = benefit(town.dismissed(59));
        decide(town.officer(), paidStill, Deciding.Choice.CONFIRM, "");

        archive.file(TODAY.plusDays(59));
        assertThat(archived(over)).isFalse();
        archive.file(TODAY.plusDays(60));

        assertThat(archived(over)).isTrue();
        assertThat(archived(appealed)).as("its appeal is open").isFalse();
        assertThat(archived(paidStill)).as("its months are still to be paid").isFalse();
        assertThat(archive.latest(town.officer(), 50)).contains(over.number());
    }

    private boolean archived(CaseFile file) {
        return db.sql("select archived_on is not null from cases.service_case where id = :id")
                .param("id", file.id())
                .query(Boolean.class)
                .single();
    }

    private CaseFile benefit(PersonId person) {
        cases.submit(town.clerk(), HandingInTest.both(person, HandingInTest.ACCOUNT));
        return files.open(person, Matter.of(BENEFIT)).orElseThrow();
    }

    private CaseFile refused(PersonId person) {
        var file = benefit(person);
        decide(town.officer(), file, Deciding.Choice.REFUSE, "单位证明是假的，已向单位核实。");
        return file;
    }

    private void decide(Actor.Staff officer, CaseFile file, Deciding.Choice choice, String reason) {
        var wish = new Deciding.Wish(choice, Answers.NONE, reason, file.version());
        transaction.execute(_ -> deciding.decide(officer, file.number(), wish, TODAY));
    }
}
