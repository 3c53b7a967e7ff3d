package anjia.demo;

import static anjia.demo.DemoTour.GUO_ZHIQIANG;
import static anjia.demo.DemoTour.HE_JIANPING;
import static anjia.demo.DemoTour.LI_XIUMEI;
import static anjia.demo.DemoTour.MA_DEHAI;
import static anjia.demo.DemoTour.ZHAO_CAIYUN;
import static anjia.demo.DemoTour.ZHOU_YULAN;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.access.Accounts;
import anjia.access.Actor;
import anjia.access.HouseMark;
import anjia.access.PersonDirectory;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessments;
import anjia.engine.Outcome;
import anjia.places.OfficeId;
import anjia.record.LifeRecord;
import anjia.record.SpellKinds;
import anjia.registry.Found;
import anjia.registry.Households;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.Persons;
import anjia.testing.Database;
import anjia.web.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo in a house of its own: other tests share a house that is real. */
class DemoTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void loadIt() {
        var settings = new ArrayList<String>();
        Database.migrated().properties().forEach((name, value) -> settings.add("--" + name + "=" + value));
        settings.add("--anjia.data=target/test-data/demo-" + UUID.randomUUID());
        settings.add("--anjia.today=2026-07-01T09:00");
        settings.add("--server.port=0");
        house = SpringApplication.run(Anjia.class, settings.toArray(String[]::new));
        house.getBean(Demo.class).load(DemoSize.SMALL, new Silent());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static Actor.Staff clerk(String block) {
        var office = UUID.nameUUIDFromBytes(("demo.office." + block).getBytes(StandardCharsets.UTF_8));
        return house.getBean(Accounts.class).at(new OfficeId(office)).getFirst();
    }

    private static final String HAOPING = "2402";

    @Test
    void fiveThousandPersonsAreThere() {
        assertThat(count("select count(*) from registry.report_person")).isEqualTo(DemoSize.SMALL.persons());
        assertThat(house.getBean(HouseMark.class).demo()).isTrue();
    }

    @Test
    void peopleLookForWorkAndHowEvenlyTheyAreShownPostsIsMeasured() {
        assertThat(count("select count(*) from matches.wish")).isGreaterThan(300);
        assertThat(count("select people from matches.exposure")).isEqualTo(count("select count(*) from matches.wish"));
        assertThat(count("select gini from matches.exposure_side where not capped"))
                .isGreaterThan(count("select gini from matches.exposure_side where capped"));
    }

    @Test
    void aFairInTheCountyTakesPeopleWithItsEmployersAndBuses() {
        assertThat(count("select count(*) from fairs.fair where state = 'PUBLISHED'"))
                .isEqualTo(1);
        assertThat(count("select count(distinct stand) from fairs.offer")).isGreaterThan(3);
        assertThat(count("select count(*) from fairs.bus")).isEqualTo(2);
    }

    @Test
    void employersOfBothProvincesOfferPostsOfWhichSomeWaitForAnOfficeOrWereSentBack() {
        assertThat(count("select count(*) from posts.report_post")).isEqualTo(60);
        assertThat(count("select count(*) from posts.report_post where division like '32%'"))
                .isPositive();
        assertThat(count("select count(*) from posts.report_post where state = 'open'"))
                .isGreaterThan(40);
        assertThat(count("select count(*) from posts.report_post where state = 'in_review' and division = '610924'"))
                .isPositive();
        assertThat(count("select count(*) from posts.report_post where state = 'in_review'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from posts.report_post where state = 'sent_back'"))
                .isEqualTo(4);
        assertThat(count("select count(*) from posts.report_post where state = 'filled'"))
                .isPositive();
    }

    private static int count(String sql) {
        return house.getBean(JdbcClient.class).sql(sql).query(Integer.class).single();
    }

    @Test
    void loadingAgainChangesNothing() {
        house.getBean(Demo.class).load(DemoSize.SMALL, new Silent());

        assertThat(count("select count(*) from registry.report_person")).isEqualTo(DemoSize.SMALL.persons());
    }

    @Test
    void theTownClerkFindsTheGuestsOfHerTownByNumberNameAndInitials() {
        var persons = house.getBean(Persons.class);
        var chenJing = clerk(HAOPING);

        assertThat(chenJing.name()).isEqualTo("陈静");
        assertThat(persons.byNumber(chenJing, LI_XIUMEI.number())).isEqualTo(new Found.Reachable(LI_XIUMEI.id()));
        assertThat(persons.search(chenJing, "李秀梅")).anyMatch(line -> line.id().equals(LI_XIUMEI.id()));
        assertThat(persons.search(chenJing, "lxm")).anyMatch(line -> line.id().equals(LI_XIUMEI.id()));
        assertThat(persons.byNumber(chenJing, ZHOU_YULAN.number())).isEqualTo(new Found.Nobody());
        assertThat(persons.byNumber(chenJing, GUO_ZHIQIANG.number())).isEqualTo(new Found.Elsewhere(GUO_ZHIQIANG.id()));
    }

    @Test
    void everyGuestsNumberIsANumberInThisHouse() {
        var numbers = house.getBean(IdentityNumbers.class);

        assertThat(DemoTour.guests())
                .allMatch(guest -> numbers.check(guest.number().value()) instanceof NumberCheck.Valid);
    }

    @Test
    void theMonthsOfTheGuestsAreAsTheirStoriesSay() {
        assertThat(months(LI_XIUMEI, null)).isEqualTo("59 complete");
        assertThat(months(MA_DEHAI, null)).isEqualTo("9 at least");
        assertThat(months(ZHAO_CAIYUN, null)).isEqualTo("11 complete");
        assertThat(months(GUO_ZHIQIANG, null)).isEqualTo("130 complete");
        var benefit = house.getBean(LifeRecord.class)
                .latest(demo(), HE_JIANPING.id(), SpellKinds.UNEMPLOYMENT_BENEFIT, TODAY)
                .orElseThrow();
        assertThat(benefit.details()).containsEntry("unused", "8");
        assertThat(months(HE_JIANPING, YearMonth.from(benefit.from()))).isEqualTo("14 complete");
    }

    private static String months(DemoTour.Guest guest, YearMonth after) {
        var paid = house.getBean(LifeRecord.class)
                .monthsPaid(demo(), guest.id(), "unemployment", after, YearMonth.from(TODAY));
        return paid.count() + (paid.complete() ? " complete" : " at least");
    }

    private static Actor demo() {
        return new Actor.SystemJob("test");
    }

    @Test
    void dengHongmeiActsForAnEmployerWithOpenPostsThatComesToTheFair() {
        var acts = house.getBean(JdbcClient.class)
                .sql("""
                select count(*) from organisations.mandate m
                where m.person = :person and m.state = 'VALID' and m.until > :day
                    and exists (select from posts.report_post p where p.employer = m.organisation and p.state = 'open')
                    and exists (select from fairs.stand s where s.organisation = m.organisation)
                """)
                .param("person", DemoTour.DENG_HONGMEI.id().value())
                .param("day", TODAY)
                .query(Integer.class)
                .single();

        assertThat(acts).isEqualTo(1);
    }

    @Test
    void theHouseholdOfLiXiumeiHasAHusbandAndAChildOfFifteen() {
        var household = house.getBean(Households.class)
                .of(demo(), LI_XIUMEI.id(), TODAY)
                .orElseThrow();

        assertThat(household.members())
                .extracting(member -> member.role().name())
                .containsExactly("HEAD", "SPOUSE", "SON");
    }

    @Test
    void theHusbandOfLiXiumeiLeftForKunshanWithTheCountysBusAndHisFareIsDueWhenHeAnswers() {
        var he = house.getBean(PersonDirectory.class)
                .byIdentityNumber(DemoTour.CHEN_GUOPING.number().value())
                .orElseThrow();
        assertThat(he.phone()).isEqualTo(DemoTour.CHEN_GUOPING.phone().value());
        var person = new Actor.Person(he.person());
        var assessments = house.getBean(Assessments.class);
        var fare = "employment/transport-subsidy";
        var listed = assessments.all(person, person.id(), TODAY, null);
        assertThat(listed)
                .filteredOn(one -> one.item().code().equals(fare))
                .singleElement()
                .matches(one -> !one.assessment().gateIsOpen(), "stands on his page");
        var answers = Answers.NONE
                .with("out_of_poverty", "yes")
                .with("transport_paid_this_year", "no")
                .with("fare_paid", "286");
        var due = assessments.assess(person, person.id(), fare, TODAY, DemoCounty.ZIYANG.code(), answers);
        assertThat(due.assessment().outcome()).isEqualTo(Outcome.ENTITLED);
        assertThat(due.assessment().questions()).isEmpty();
    }

    @Test
    void noTwoSpellsOfOneKindOverlapAndNoMonthIsPaidTwice() {
        assertThat(count("""
                select count(*) from record.report_spell a join record.report_spell b
                on b.person = a.person and b.kind = a.kind and b.id > a.id
                and daterange(a.held_from, a.held_to) && daterange(b.held_from, b.held_to)
                """)).isZero();
        assertThat(count("""
                select count(*) from record.report_insurance_run a join record.report_insurance_run b
                on b.person = a.person and b.scheme = a.scheme and b.id > a.id and b.months && a.months
                """)).isZero();
    }

    @Test
    void aNewcomerIsToldWhomToBeInBothLanguages() {
        var welcome = house.getBean(DemoAccounts.class);

        assertThat(welcome.accounts(Language.ZH_CN))
                .hasSize(25)
                .noneMatch(account -> account.who().startsWith("["));
        assertThat(welcome.accounts(Language.EN).getFirst().who())
                .isEqualTo("window clerk in Haoping, Ziyang, Chen Jing 陈静");
        assertThat(welcome.accounts(Language.ZH_CN).getFirst().login()).isEqualTo("chenjing / anjia-demo");
    }
}
