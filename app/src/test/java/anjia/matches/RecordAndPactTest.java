package anjia.matches;

import static anjia.matches.Offering.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.cases.Counter;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.cooperation.DepartureEntry;
import anjia.matching.Part;
import anjia.places.DivisionCode;
import anjia.testing.Brings;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What offices decide about employers, and which places are partners, in the live lists. */
@TownTest
@Brings(Offering.class)
class RecordAndPactTest {

    @Autowired
    Market market;

    @Autowired
    Wishes wishes;

    @Autowired
    Offering offering;

    @Autowired
    Town town;

    @Autowired
    Counter counter;

    @Autowired
    DepartureEntry cooperation;

    @Autowired
    PartWords words;

    @Autowired
    Terms terms;

    @Autowired
    OfferRows offers;

    @Autowired
    JdbcClient db;

    @Test
    void anUpheldComplaintMovesThePostsOfItsEmployerDownAndSaysWhy() throws InterruptedException {
        var wish = looksFor("6-18-02-03", "610925");
        var owing = offering.employer("610925");
        var post = offering.open(owing, "6-18-02-03", "610925", 6_000);
        var other = offering.open(offering.employer("610925"), "6-18-02-03", "610925", 6_000);
        var complains = town.somebody();
        var rejected = town.somebody();
        counter.complains(rejected, owing.organisation());
        counter.rejects(rejected);
        var file = counter.complains(complains, owing.organisation());
        offering.followed(market);
        assertThat(record(wish, post)).as("one is open, one was rejected").isEqualTo(record(wish, other));
        assertThat(said(wish, post, Language.EN)).contains("this employer had no upheld wage case in three years");

        counter.upholds(complains);

        assertThat(isSeenWithin(
                        Duration.ofSeconds(40),
                        () -> ids(wish).indexOf(post) > ids(wish).indexOf(other)))
                .isTrue();
        assertThat(record(wish, post)).isEqualTo(record(wish, other) - 85 * 4);
        assertThat(said(wish, post, Language.EN)).contains("this employer had one wage case in three years");
        counter.isPaid(file);
        offering.followed(market);
        assertThat(said(wish, post, Language.ZH_CN)).contains("本单位三年内有1件欠薪案件，其中1件已付清");
        assertThat(words.inShort(
                        pair(wish, post), suited(wish, post).score(), TODAY, Frame.outsideRequests(Language.ZH_CN)))
                .contains("欠薪案件");
    }

    @Test
    void aPartnerPlaceIsFavouredForWhoseHomeItIsThePartner() {
        var wish = looksFor("6-18-02-01", "610922");
        var post = offering.open(offering.employer("320682"), "6-18-02-01", "320682", 6_000);
        offering.followed(market);
        var before = suited(wish, post).score().total();
        assertThat(said(wish, post, Language.EN)).contains("not an employer of a partner place");

        paired("6109", "3206");

        offering.followed(market);
        assertThat(suited(wishes.of(new Actor.Person(wish.person())), post)
                        .score()
                        .total())
                .isEqualTo(before + 255 * 3);
        assertThat(said(wishes.of(new Actor.Person(wish.person())), post, Language.EN))
                .contains("an employer of a partner place, for a home that has one");
    }

    @Test
    void whoIsTooOldOrTooYoungReadsTheArticleOfThatVeryPost() {
        var post = offering.open(offering.employer("610922"), "6-18-02-01", "610922", 6_000);
        db.sql("""
                update posts.post set age_from = 20, age_from_article = '机动车驾驶证申领和使用规定 第十四条', age_to = 63,
                    age_to_article = '机动车驾驶证申领和使用规定 第六十五条', age_to_sure = 'UNSURE' where id = :id
                """).param("id", post).update();
        assertThat(born(TODAY.minusYears(64).plusDays(1), post).score())
                .as("63 until tomorrow")
                .isPresent();
        var old = hidden(born(TODAY.minusYears(64), post));
        assertThat(old.article()).isEqualTo("机动车驾驶证申领和使用规定 第六十五条");
        assertThat(old.mark()).isEqualTo(Mark.UNSURE);
        assertThat(old.why()).contains("63");
        assertThat(born(TODAY.minusYears(20), post).score()).isPresent();
        assertThat(hidden(born(TODAY.minusYears(20).plusDays(1), post)).article())
                .isEqualTo("机动车驾驶证申领和使用规定 第十四条");
    }

    private PartWords.Hidden hidden(Pair pair) {
        return words.hidden(pair.fit(), pair, Frame.outsideRequests(Language.ZH_CN));
    }

    private Pair born(LocalDate day, UUID post) {
        var none = Wish.none(town.somebody(), day);
        var wish = new Wish(
                none.person(),
                day,
                "610922",
                none.work(),
                none.done(),
                none.reach(),
                none.cities(),
                none.wage(),
                none.nights(),
                none.lodging(),
                none.hours(),
                none.limits(),
                none.papers(),
                none.answered(),
                false);
        return terms.pair(wish, offers.find(post, TODAY).orElseThrow(), TODAY);
    }

    private Wish looksFor(String work, String home) {
        var person = new Actor.Person(town.somebody());
        wishes.say(person, new Said.Work(List.of(work), List.of()));
        wishes.say(person, new Said.Home(home));
        return wishes.of(person);
    }

    private List<UUID> ids(Wish wish) {
        return market.posts(wish, 1_000).stream()
                .map(one -> one.pair().offer().id())
                .toList();
    }

    private Market.Suited suited(Wish wish, UUID post) {
        return market.posts(wish, 1_000).stream()
                .filter(one -> one.pair().offer().id().equals(post))
                .findFirst()
                .orElseThrow();
    }

    private Pair pair(Wish wish, UUID post) {
        return suited(wish, post).pair();
    }

    private int record(Wish wish, UUID post) {
        return suited(wish, post).score().parts().get(Part.RECORD.ordinal()).points();
    }

    private List<String> said(Wish wish, UUID post, Language language) {
        var one = suited(wish, post);
        return words.lines(one.pair(), one.score(), TODAY, Frame.outsideRequests(language)).stream()
                .map(PartWords.Line::why)
                .toList();
    }

    private void paired(String home, String partner) {
        cooperation.pair(
                new Actor.SystemJob("test"), new DivisionCode(home), new DivisionCode(partner), TODAY, "测试〔2026〕2号");
    }

    private static boolean isSeenWithin(Duration time, BooleanSupplier seen) throws InterruptedException {
        var until = Instant.now().plus(time);
        while (Instant.now().isBefore(until)) {
            if (seen.getAsBoolean()) return true;
            Thread.sleep(20);
        }
        return false;
    }
}
