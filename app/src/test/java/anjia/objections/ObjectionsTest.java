package anjia.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.cases.LogIns;
import anjia.cases.OfficeDays;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.objections.Objection.State;
import anjia.objections.Objections.Answered;
import anjia.objections.Objections.Raised;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import anjia.web.Frame;
import anjia.web.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TownTest
class ObjectionsTest {

    private static final Frame CHINESE = Frame.outsideRequests(Language.ZH_CN);

    @Autowired
    Town town;

    @Autowired
    LogIns logIns;

    @Autowired
    Objections objections;

    @Autowired
    Parts parts;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient db;

    private UUID raise(Actor.Person person, About about) {
        var shown = parts.of(person, about, CHINESE).orElseThrow();
        var raised = objections.raise(person, about, shown, Wrong.OTHER, "不是这样的", Town.TODAY);
        return ((Raised.Open) raised).id();
    }

    private About.Look lookBy(Actor.Staff clerk, PersonId person) {
        persons.view(clerk, person);
        return new About.Look(Town.TODAY, clerk.account());
    }

    @Test
    void theCentreOfHerCountyAnswersAndTheClockIsOurOwnTenWorkingDays() {
        var person = new Actor.Person(town.dismissed(24));

        var id = raise(person, new About.Scheme("unemployment"));

        assertThat(objections.waiting(town.officer())).extracting(Objection::id).contains(id);
        assertThat(objections.waiting(town.officerElsewhere()))
                .extracting(Objection::id)
                .doesNotContain(id);
        var mine = objections.ofHers(person, id);
        assertThat(mine.dueOn()).isEqualTo(LocalDate.of(2026, 7, 15));
        assertThat(mine.dueProvisional()).isFalse();
        assertThat(mine.shown()).isEqualTo("失业保险，查到2年");
    }

    @Test
    void tenWorkingDaysLeaveOutWeekendsAndHolidays() {
        assertThat(objections.dueOf(LocalDate.of(2026, 9, 28)))
                .as("seven days off in October, and a Saturday at work")
                .isEqualTo(new OfficeDays.Due(LocalDate.of(2026, 10, 16), false));
        assertThat(objections.dueOf(LocalDate.of(2026, 12, 28)).provisional()).isTrue();
    }

    @Test
    void theSameRaisedAgainIsTheOneThatIsOpen() {
        var person = new Actor.Person(town.dismissed(24));
        var id = raise(person, new About.Herself());

        assertThat(raise(person, new About.Herself())).isEqualTo(id);
        objections.withdraw(person, id);
        assertThat(objections.ofHers(person, id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(raise(person, new About.Herself())).isNotEqualTo(id);
    }

    @Test
    void whatBothEntriesOfAMergedPersonHadRaisedIsOpenAlready() {
        var kept = new Actor.Person(town.dismissed(24));
        var merged = new Actor.Person(town.dismissed(24));
        raise(kept, new About.Herself());
        var newest = raise(merged, new About.Herself());
        db.sql("insert into registry.person_alias (merged, kept) values (:merged, :kept)")
                .param("merged", merged.id().value())
                .param("kept", kept.id().value())
                .update();

        assertThat(raise(kept, new About.Herself())).isEqualTo(newest);
    }

    @Test
    void noMoreThanTenAreOpenAtOnce() {
        var person = new Actor.Person(town.dismissed(24));
        var shown = new Shown("一条", null);
        for (var i = 0; i < Objections.MOST_OPEN; i++)
            objections.raise(person, new About.Entry(UUID.randomUUID()), shown, Wrong.OTHER, "不对", Town.TODAY);

        assertThat(objections.raise(person, new About.Herself(), shown, Wrong.OTHER, "不对", Town.TODAY))
                .isEqualTo(new Raised.TooMany());
    }

    @Test
    void anAnswerHasAReasonIsGivenOnceAndToldByText() {
        var person = new Actor.Person(town.dismissed(24));
        var id = raise(person, new About.Herself());
        var officer = town.officer();

        assertThat(objections.answer(officer, id, false, "身份证上就是这个字")).isEqualTo(Answered.DONE);
        assertThat(objections.answer(town.secondOfficer(), id, true, "已改")).isEqualTo(Answered.OVER);

        var answered = objections.ofHers(person, id);
        assertThat(answered.state()).isEqualTo(State.KEPT);
        assertThat(answered.answer()).isEqualTo("身份证上就是这个字");
        assertThat(answered.answerer()).isEqualTo("张卫民");
        assertThat(logIns.newestText(person.id())).contains("紫阳县社会保险经办中心已经答复").doesNotContain("身份证");
    }

    @Test
    void nobodyAnswersAnObjectionToHerOwnLook() {
        var person = new Actor.Person(town.dismissed(24));
        var officer = town.officer();
        var id = raise(person, lookBy(officer, person.id()));

        assertThat(objections.answer(officer, id, false, "有办件")).isEqualTo(Answered.OWN_LOOK);
        assertThat(objections.answer(town.secondOfficer(), id, false, "有办件")).isEqualTo(Answered.DONE);
    }

    @Test
    void aLookFromAWindowIsAnsweredByTheCentreOfItsCounty() {
        var person = new Actor.Person(town.dismissed(24));

        var id = raise(person, lookBy(town.clerk(), person.id()));

        assertThat(objections.waiting(town.officer())).extracting(Objection::id).contains(id);
    }

    @Test
    void aPartThatIsNotInHerRecordCannotBeObjectedTo() {
        var person = new Actor.Person(town.dismissed(24));
        var other = new Actor.Person(town.dismissed(24));
        var look = lookBy(town.clerk(), other.id());

        assertThat(parts.of(person, look, CHINESE)).isEmpty();
        assertThat(parts.of(person, new About.Entry(UUID.randomUUID()), CHINESE))
                .isEmpty();
        assertThat(parts.of(person, new About.Scheme("nonsense"), CHINESE)).isEmpty();
        assertThat(About.read("look:yesterday:x")).isEmpty();
        assertThat(About.read("entry")).isEmpty();
    }

    @Test
    void nobodyElseReadsAnObjection() {
        var person = new Actor.Person(town.dismissed(24));
        var other = new Actor.Person(town.dismissed(24));
        var id = raise(person, new About.Herself());

        assertThatThrownBy(() -> objections.ofHers(other, id)).isInstanceOf(NoSuchObjection.class);
        assertThatThrownBy(() -> objections.open(town.officerElsewhere(), id)).isInstanceOf(NoSuchObjection.class);
        assertThatThrownBy(() -> objections.answer(town.officerElsewhere(), id, true, "已改"))
                .isInstanceOf(NoSuchObjection.class);
        objections.withdraw(other, id);
        assertThat(objections.ofHers(person, id).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whoLivesWhereNoCentreIsKnownIsToldSo() {
        var number = anjia.registry.IdentityNumber.completing("32041219830101" + "771");
        var person = new Actor.Person(persons.register(
                new Actor.SystemJob("test"),
                new NewPerson(
                        "钱学成", number, null, Map.of(TieKind.RESIDENCE, new anjia.places.DivisionCode("320412")))));

        assertThat(objections.raise(person, new About.Herself(), new Shown("x", null), Wrong.OTHER, "不对", Town.TODAY))
                .isEqualTo(new Raised.NoOffice());
    }

    @Test
    void wordsAndAnswersLieSealed() {
        var person = new Actor.Person(town.dismissed(24));
        var id = raise(person, new About.Herself());
        objections.answer(town.officer(), id, true, "名字已改");

        var rows = db.sql("select words, shown, answer from objections.objection where id = :id")
                .param("id", id)
                .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8)
                        + new String(row.getBytes(2), StandardCharsets.UTF_8)
                        + new String(row.getBytes(3), StandardCharsets.UTF_8))
                .single();
        assertThat(rows).doesNotContain("不是这样", "李秀梅", "名字");
    }
}
