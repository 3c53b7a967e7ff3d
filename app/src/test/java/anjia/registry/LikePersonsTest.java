package anjia.registry;

import static anjia.registry.TestPeople.HANBIN;
import static anjia.registry.TestPeople.HAOPING;
import static anjia.registry.TestPeople.JOB;
import static anjia.registry.TestPeople.ZIYANG;
import static anjia.registry.TestPeople.anyNumber;
import static anjia.registry.TestPeople.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.PersonId;
import anjia.access.Role;
import anjia.registry.Alike.One;
import anjia.registry.Alike.Reason;
import anjia.testing.DatabaseTest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class LikePersonsTest {

    @Autowired
    TestPeople people;

    @Autowired
    Persons persons;

    @Autowired
    LikePersons like;

    @Autowired
    JdbcClient db;

    @Autowired
    SoundsJob sounds;

    private PersonId enter(String name, IdentityNumber number, @Nullable String phone) {
        return persons.register(JOB, new NewPerson(name, number, phone, Map.of(TieKind.RESIDENCE, HAOPING)));
    }

    private Set<Reason> reasons(PersonId known, String name, IdentityNumber number, @Nullable String phone) {
        var alike = like.to(people.clerkAt(ZIYANG), name, number, phone == null ? null : new PhoneNumber(phone));
        return alike.here().stream()
                .filter(one -> one.person().id().equals(known))
                .map(One::reasons)
                .findFirst()
                .orElse(Set.of());
    }

    private static IdentityNumber sequence(IdentityNumber of, int by) {
        var leading = Long.parseLong(of.value().substring(0, 17));
        var last = leading % 1000;
        return IdentityNumber.completing(String.valueOf(leading - last + (last + by) % 1000));
    }

    @Test
    void theSameNameAndDayOfBirthIsAlike() {
        var number = anyNumber();
        var known = enter("马晓燕", number, null);

        assertThat(reasons(known, "马 晓燕", sequence(number, 337), null)).containsExactly(Reason.NAME_AND_BIRTH);
        assertThat(reasons(known, "马晓兰", sequence(number, 337), null)).isEmpty();
    }

    @Test
    void aNameHeardAlikeIsAlikeOnlyWithTheDayOfBirth() {
        var number = anyNumber();
        var known = enter("曾秀梅", number, null);

        assertThat(reasons(known, "增秀美", sequence(number, 337), null)).containsExactly(Reason.SOUND_AND_BIRTH);
        assertThat(reasons(known, "增秀美", IdentityNumber.completing("61010219590101118"), null))
                .isEmpty();
    }

    @Test
    void aDigitReadWronglyOrTwoExchangedAreAlikeWhenTheNameIs() {
        var number =
                IdentityNumber.completing("61092419840612" + anyNumber().value().substring(14, 17));
        var known = enter("邓桂芳", number, null);
        var otherYear =
                IdentityNumber.completing("61092419850612" + number.value().substring(14, 17));
        var exchanged =
                IdentityNumber.completing("61092419840621" + number.value().substring(14, 17));
        var twoDigits =
                IdentityNumber.completing("61092419950612" + number.value().substring(14, 17));

        assertThat(reasons(known, "邓桂芳", otherYear, null)).containsExactly(Reason.NEAR_NUMBER);
        assertThat(reasons(known, "邓贵方", exchanged, null)).containsExactly(Reason.NEAR_NUMBER);
        assertThat(reasons(known, "邓桂芳", twoDigits, null)).isEmpty();
        assertThat(reasons(known, "吴海峰", otherYear, null))
                .as("a neighbour of the village")
                .isEmpty();
    }

    @Test
    void aPhoneAloneIsAlikeHereAndSaysNothingElsewhere() {
        var phone = anyPhone();
        var known = enter("谢文娟", anyNumber(), phone);
        var number = anyNumber();

        assertThat(reasons(known, "贺小龙", number, phone)).containsExactly(Reason.PHONE);
        assertThat(like.to(people.clerkAt(HANBIN), "贺小龙", number, new PhoneNumber(phone)))
                .isEqualTo(Alike.NOBODY);
    }

    @Test
    void ofSomebodyElsewhereOnlyThatThereIsOneIsTold() {
        var number = anyNumber();
        enter("席慕兰", number, null);

        var alike = like.to(people.clerkAt(HANBIN), "席慕兰", sequence(number, 5), null);

        assertThat(alike.here()).isEmpty();
        assertThat(alike.elsewhere()).isTrue();
        assertThat(like.to(people.staffAt(ZIYANG, Set.of(Role.ADMIN)), "席慕兰", sequence(number, 5), null))
                .as("who sees nobody is told of nobody")
                .isEqualTo(Alike.NOBODY);
    }

    @Test
    void theOldNumberOfFifteenDigitsLeadsToItsOwner() {
        var number = anyNumber();
        var known = enter("卢凤英", number, null);
        var old = number.value().substring(0, 6) + number.value().substring(8, 17);

        assertThat(like.toOldNumber(people.clerkAt(ZIYANG), old).here())
                .singleElement()
                .satisfies(one -> assertThat(one.person().id()).isEqualTo(known))
                .satisfies(one -> assertThat(one.reasons()).containsExactly(Reason.OLD_NUMBER));
        assertThat(like.toOldNumber(people.clerkAt(HANBIN), old)).isEqualTo(new Alike(java.util.List.of(), true));
        assertThat(like.toOldNumber(people.clerkAt(ZIYANG), number.value())).isEqualTo(Alike.NOBODY);
    }

    @Test
    void whoIsThereIsNotLikeHerselfAndTheLookIsKept() {
        var number = anyNumber();
        var one = enter("严玉珍", number, null);
        var other = enter("严玉真", sequence(number, 3), null);
        var clerk = people.clerkAt(ZIYANG);

        assertThat(like.to(clerk, one).here())
                .extracting(found -> found.person().id())
                .contains(other)
                .doesNotContain(one);
        var seen = db.sql("""
                select subjects @> array[cast(:other as uuid)] from access.audit_row
                where actor = :clerk and act = 'registry.alike'
                """)
                .param("other", other.value())
                .param("clerk", clerk.key())
                .query(Boolean.class)
                .single();
        assertThat(seen).isTrue();
    }

    @Test
    void nearNumbersAreRightNumbersAndNeverTheNumberItself() {
        var number = new IdentityNumber("610924198506150023");

        assertThat(NearNumbers.of(number))
                .hasSizeBetween(100, 169)
                .doesNotContain(number.value())
                .contains(IdentityNumber.completing("61092419850615003").value())
                .contains(IdentityNumber.completing("61094219850615002").value())
                .allSatisfy(near -> assertThat(new IdentityNumber(near).value()).isEqualTo(near));
    }

    @Test
    void whoWasEnteredBeforeNamesWereHeardGetsAnIndexFromTheJob() {
        var number = anyNumber();
        var known = enter("柯美玲", number, null);
        db.sql("update registry.person set sound_index = null where id = :id")
                .param("id", known.value())
                .update();
        assertThat(reasons(known, "柯梅灵", sequence(number, 337), null)).isEmpty();

        while (!sounds.next("", "").isLast()) {}

        assertThat(reasons(known, "柯梅灵", sequence(number, 337), null)).containsExactly(Reason.SOUND_AND_BIRTH);
        assertThat(sounds.total("")).isZero();
    }
}
