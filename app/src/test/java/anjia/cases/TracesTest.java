package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Unmaskings;
import anjia.access.Unmaskings.Purpose;
import anjia.access.Unmaskings.What;
import anjia.access.Visits;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.registry.Corrected;
import anjia.registry.Corrections;
import anjia.registry.Grounds;
import anjia.registry.IdentityNumber;
import anjia.registry.Merge.Side;
import anjia.registry.Merges;
import anjia.registry.PhoneNumber;
import anjia.testing.RawFiles;
import anjia.testing.Values;
import anjia.web.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people write in their own words, wherever they may, and what of it lies readable on the disk afterwards (明文痕迹). */
@TownTest
class TracesTest extends FileActs {

    private static final PhoneNumber PHONE = new PhoneNumber("15987654321");
    private static final IdentityNumber NUMBER = IdentityNumber.completing("61242519691231987");
    private static final String NAME = "褚靐龘";

    @Autowired
    Corrections corrections;

    @Autowired
    Merges merges;

    @Autowired
    Visits visits;

    @Autowired
    Drafts drafts;

    @Autowired
    Unmaskings unmaskings;

    private final Set<String> told = new HashSet<>(Set.of(NAME, "Chu Bingda", NUMBER.value(), PHONE.value()));

    /** Words that stand nowhere else. */
    private String words() {
        var words = "她说的话" + Ids.next();
        told.add(words);
        return words;
    }

    @Test
    void nothingThatSomebodyWroteInHisOwnWordsIsReadableOnTheDisk() throws IOException {
        var person = corrected(town.dismissed(59));
        visits.open(town.officerElsewhere(), person, words());
        drafts.save(person, Matter.of(SUBSIDY), new Application(Answers.NONE.with("certificate_number", words())));
        aRefusalThatIsAppealed(new Actor.Person(person), benefit(person));
        aQuestionAndItsAnswer(benefit(town.dismissed(59)));
        aSecondLook(subsidy(town.dismissed(59)));
        aMergeThatIsParted(person, town.somebody());
        run(() -> unmaskings.note(town.clerk(), person, What.PHONE, Purpose.CALL, words()));

        db.sql("checkpoint").update();

        assertThat(told).hasSizeGreaterThan(12);
        assertThat(onTheDisk()).isEmpty();
        assertThat(inTheRows()).isEmpty();
    }

    private PersonId corrected(PersonId person) {
        assertThat(corrections.correct(
                        town.clerk(),
                        person,
                        new Corrections.Right(NAME, NUMBER, PHONE),
                        new Grounds(words(), "identity-card")))
                .isInstanceOf(Corrected.Done.class);
        return person;
    }

    private void aRefusalThatIsAppealed(Actor herself, CaseFile file) {
        decide(town.officer(), file, Deciding.Choice.REFUSE, words());
        run(() -> appeals.raise(herself, file.number(), words(), TODAY));
        run(() -> appeals.answer(town.head(), file.number(), Appeals.Outcome.REJECTED, words(), TODAY));
    }

    private void aQuestionAndItsAnswer(CaseFile file) {
        var police = town.officerOfPolice();
        run(() -> referrals.ask(town.officer(), file.number(), police.office(), words(), TODAY));
        var referral = db.sql("select id from cases.referral where service_case = :file")
                .param("file", file.id())
                .query(UUID.class)
                .single();
        run(() -> referrals.answer(police, referral, words(), TODAY));
    }

    private void aSecondLook(CaseFile file) {
        var officer = town.officerOf(file.office());
        decide(officer, file, Deciding.Choice.CONFIRM, words());
        look(town.headOf(file.office()), again(file), false, words());
    }

    private void aMergeThatIsParted(PersonId kept, PersonId merged) {
        var asked = merges.ask(
                town.officer(), new Merges.Wish(merged, kept, Side.KEPT, Side.KEPT, new Grounds(words(), null)));
        assertThat(asked).isNotNull();
        merges.newest(town.secondOfficer()).stream()
                .filter(merge -> merge.kept().equals(kept))
                .forEach(merge -> merges.refuse(town.secondOfficer(), merge.id(), words()));
    }

    /** In the files of this database and in the log of the server. */
    private SortedSet<String> onTheDisk() throws IOException {
        var folder = Path.of(db.sql("show data_directory").query(String.class).single());
        var ours = db.sql("select oid::text from pg_database where datname = current_database()")
                .query(String.class)
                .single();
        var raw = new RawFiles(told);
        var found = raw.foundBelow(folder.resolve("base").resolve(ours), List.of());
        found.addAll(raw.foundBelow(folder.resolve("pg_wal"), List.of()));
        return found;
    }

    private SortedSet<String> inTheRows() {
        return Values.foundIn(db, new RawFiles(told));
    }
}
