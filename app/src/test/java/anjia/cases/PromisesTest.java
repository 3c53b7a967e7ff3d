package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.papers.NoSuchPaper;
import anjia.papers.PaperFolder;
import anjia.papers.PaperFolder.NewPaper;
import anjia.papers.Pictures;
import anjia.places.Offices;
import anjia.registry.Households;
import anjia.registry.Persons;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers are taken from what is there, supplied later, or declared; what comes of it when they do not come or were untrue. */
@TownTest
class PromisesTest extends FileActs {

    private static final String RENTAL = "housing/public-rental";
    private static final String INCOME = "proof-of-income";
    private static final String WORK = "proof-of-work-or-study";
    private static final String REGISTER = "household-register";

    /** The tenth working day after Wednesday, 1 July. */
    private static final LocalDate DUE = LocalDate.of(2026, 7, 15);

    @Autowired
    PaperFolder papers;

    @Autowired
    FilePapers filePapers;

    @Autowired
    Promises promises;

    @Autowired
    Supplying supplying;

    @Autowired
    Declarations declarations;

    @Autowired
    Offices offices;

    @Autowired
    Persons persons;

    @Autowired
    Households households;

    @Autowired
    LogIns logIns;

    private PersonId mother() {
        return new Hanyin(offices, persons, households).mother();
    }

    private UUID photo(PersonId person, String kind) {
        return papers.add(new Actor.Person(person), person, NewPaper.of(kind), Pictures.jpeg(80, 60, kind.hashCode()));
    }

    private Submission apply(PersonId person, String... declared) {
        var answers = Answers.NONE
                .with("home_area", "0")
                .with("months_insured_here", "24")
                .with("household", "income=5000;income=0");
        return cases.submit(
                new Actor.Person(person),
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        List.of(HandIn.Wanted.of(RENTAL)),
                        answers,
                        List.of(),
                        null,
                        Set.of(declared),
                        null));
    }

    private CaseFile taken(PersonId person, String... declared) {
        assertThat(apply(person, declared)).isInstanceOf(Submission.Taken.class);
        return files.open(person, Matter.of(RENTAL)).orElseThrow();
    }

    private Promises.Promise promise(CaseFile file, Promises.Form form) {
        return promises.of(file.id()).stream()
                .filter(one -> one.form() == form)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLackingIsToldAndAPhotoOrADeclarationMendsIt() {
        var person = mother();
        assertThat(apply(person))
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        told -> assertThat(told.missing())
                                .contains(new Missing.Paper(RENTAL, REGISTER), new Missing.Paper(RENTAL, INCOME)));
        var register = photo(person, REGISTER);
        assertThat(apply(person, REGISTER))
                .as("the register cannot be declared")
                .isInstanceOf(Submission.Incomplete.class);

        var file = taken(person, INCOME);

        assertThat(filePapers.of(file.id())).extracting(anjia.papers.Paper::id).containsExactly(register);
        assertThat(promise(file, Promises.Form.LATER)).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(WORK);
            assertThat(one.dueOn()).isEqualTo(DUE);
        });
        assertThat(promise(file, Promises.Form.DECLARED).kind()).isEqualTo(INCOME);
    }

    @Test
    void aPaperOfOneFileIsTakenForTheNextAndStaysWhileAFileRestsOnIt() {
        var person = mother();
        var register = photo(person, REGISTER);
        var income = photo(person, INCOME);

        var file = taken(person);

        assertThat(filePapers.of(file.id()))
                .extracting(anjia.papers.Paper::id)
                .containsExactlyInAnyOrder(register, income);
        assertThat(filePapers.used(List.of(register, income))).hasSize(2);
        assertThat(promises.of(file.id())).extracting(Promises.Promise::form).containsExactly(Promises.Form.LATER);
    }

    @Test
    void theOfficerOfTheFileSeesItsPapersAndOneElsewhereDoesNot() {
        var person = mother();
        var register = photo(person, REGISTER);
        var file = taken(person, INCOME);
        var officer = town.officerOf(file.office());

        assertThat(papers.find(officer, register).kind()).isEqualTo(REGISTER);
        assertThatThrownBy(() -> papers.find(town.officer(), register)).isInstanceOf(NoSuchPaper.class);
    }

    @Test
    void whoPromisedIsRemindedOnceThreeWorkingDaysBefore() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);

        supplying.remind(LocalDate.of(2026, 7, 9));
        assertThat(logIns.newestText(person)).doesNotContain("后补");
        supplying.remind(LocalDate.of(2026, 7, 10));
        assertThat(logIns.newestText(person)).contains(file.number().value(), "后补", "7月15日");
        var told = db.sql("select count(*) from access.outgoing_text")
                .query(Long.class)
                .single();
        supplying.remind(LocalDate.of(2026, 7, 13));
        assertThat(db.sql("select count(*) from access.outgoing_text")
                        .query(Long.class)
                        .single())
                .isEqualTo(told);
    }

    @Test
    void aPaperThatComesInTimeKeepsThePromiseAndTheFileGoesOn() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);
        photo(person, WORK);

        run(() -> {
            supplying.supply(new Actor.Person(person), file.number(), TODAY.plusDays(2));
            return true;
        });

        assertThat(promise(file, Promises.Form.LATER).outcome()).isEqualTo(Promises.Outcome.KEPT);
        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(filePapers.of(file.id())).hasSize(2);
        supplying.miss(DUE.plusDays(1));
        assertThat(again(file).state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void aPaperThatDoesNotComeStopsTheFileUntilItDoes() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);

        supplying.miss(DUE);
        assertThat(again(file).state()).as("the day itself is hers").isEqualTo(CaseState.ACCEPTED);
        supplying.miss(DUE.plusDays(1));
        supplying.miss(DUE.plusDays(1));

        assertThat(again(file).state()).isEqualTo(CaseState.WAITING);
        assertThat(promise(file, Promises.Form.LATER).outcome()).isEqualTo(Promises.Outcome.MISSED);
        assertThat(supplements.open(file.id()))
                .hasValueSatisfying(asked -> assertThat(asked.papers()).containsExactly(WORK));
        assertThat(logIns.newestText(person)).contains("停下来等您");

        photo(person, WORK);
        run(() -> {
            supplying.supply(new Actor.Person(person), file.number(), DUE.plusDays(2));
            return true;
        });
        assertThat(again(file).state()).as("the clock goes on").isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void whatWasDecidedStaysWhenThePaperNeverComes() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);
        decide(town.officerOf(file.office()), file, Deciding.Choice.REFUSE, "家里在别处有房，已经核实。");
        var proposed = again(file);
        if (proposed.state() == CaseState.PROPOSED) look(town.headOf(file.office()), proposed, true, "");
        var state = again(file).state();

        supplying.miss(DUE.plusDays(1));

        assertThat(again(file).state()).isEqualTo(state);
        assertThat(promise(file, Promises.Form.LATER).isOpen()).isFalse();
    }

    @Test
    void aDeclarationThatIsUntrueHoldsTheYesBackAndIsTheLastOfItsKind() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);
        var officer = town.officerOf(file.office());
        var declared = promise(file, Promises.Form.DECLARED);
        assertThat(promises.toCheck(officer)).contains(file.number());
        assertThatThrownBy(() -> check(town.officerElsewhere(), file, declared, true))
                .isInstanceOf(NoSuchCase.class);

        assertThat(check(officer, file, declared, false)).isTrue();
        assertThat(check(officer, file, declared, true)).as("said once").isFalse();

        assertThat(promises.toCheck(officer)).doesNotContain(file.number());
        assertThat(decide(officer, file, Deciding.Choice.CONFIRM, "")).isEqualTo(new Deciding.Outcomes.Untrue());
        assertThat(logIns.newestText(person)).contains("不是真的");
        assertThat(promises.wasUntrue(person, INCOME)).isTrue();
        assertThat(promise(file, Promises.Form.DECLARED).note()).contains("单位说");
    }

    @Test
    void whoDeclaredUntrulyOnceIsAskedForThePaperItself() {
        var person = mother();
        photo(person, REGISTER);
        var file = taken(person, INCOME);
        check(town.officerOf(file.office()), file, promise(file, Promises.Form.DECLARED), false);
        decide(town.officerOf(file.office()), file, Deciding.Choice.REFUSE, "承诺的收入不是真的，已向单位核实。");
        if (again(file).state() == CaseState.PROPOSED) look(town.headOf(file.office()), again(file), true, "");

        assertThat(apply(person, INCOME))
                .isInstanceOfSatisfying(
                        Submission.Incomplete.class,
                        told -> assertThat(told.missing()).contains(new Missing.Paper(RENTAL, INCOME)));
    }

    private boolean check(Actor.Staff officer, CaseFile file, Promises.Promise declared, boolean isTrue) {
        return run(() -> declarations.check(officer, file.number(), declared.id(), isTrue, "问过单位，单位说每月九千。", TODAY));
    }
}
