package anjia.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.matching.Score.Because;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    private static final int COOK = 4_03_02_01;
    private static final int HOME = 610924;
    private static final Reference REFERENCE = new Reference(WeightProfile.STANDARD);

    @Test
    void thePostNextDoorThatGivesAllIsWorthTheHighestScore() {
        var score = REFERENCE.score(seeker(), post());
        assertThat(score.total()).isEqualTo(12_240).isEqualTo(WeightProfile.STANDARD.best());
        assertThat(score.parts()).extracting(Score.Scored::part).containsExactly(Part.values());
    }

    @Test
    void eachPartSaysWhatItRestsOn() {
        var worse =
                new Post(1, 610925, COOK + 1, post().asks(), post().offers(), post().employer(), false, 100, 1, true);
        var score = REFERENCE.score(seeker(), worse);
        assertThat(score.parts())
                .filteredOn(scored ->
                        scored.part() == Part.PLACE || scored.part() == Part.OCCUPATION || scored.part() == Part.PACT)
                .containsExactly(
                        new Score.Scored(Part.PLACE, 210, 2520, new Because.Place(Nearness.HOME_PREFECTURE)),
                        new Score.Scored(Part.OCCUPATION, 120, 1440, new Because.Occupation(OccupationFit.SAME_GROUP)),
                        new Score.Scored(Part.PACT, 0, 0, new Because.Pact(false, true)));
    }

    @ParameterizedTest
    @CsvSource({"40, 0", "39, 0", "55, 127", "70, 255", "90, 255"})
    void wageCountsFromFourFifthsToSevenFifthsOfTheWish(int offered, int term) {
        var wished = new Because.Wage(offered, 50);
        var post = with(new Post.Terms(offered, false, true, true));
        assertThat(REFERENCE.score(seeker(), post).parts())
                .contains(new Score.Scored(Part.WAGE, term, term * 6, wished));
    }

    @Test
    void aPostIsHiddenByTheFirstFilterThatFailsAndTheOthersAreToldToo() {
        var post = new Post(
                1,
                320102,
                COOK,
                new Post.Requirements(Skills.NONE, 4, 1, Schooling.NONE, null),
                new Post.Terms(30, true, false, false),
                new Post.Employer(0, true),
                false,
                0,
                1,
                false);
        assertThat(REFERENCE.explain(youngster(), post)).isInstanceOfSatisfying(Verdict.Hidden.class, hidden -> {
            assertThat(hidden.first()).isEqualTo(Filter.CLOSED);
            assertThat(hidden.failing())
                    .containsExactly(
                            Filter.CLOSED,
                            Filter.BLACKLISTED,
                            Filter.TOO_YOUNG,
                            Filter.CERTIFICATE,
                            Filter.WAGE,
                            Filter.NIGHT_SHIFT,
                            Filter.LODGING,
                            Filter.OUT_OF_REACH);
            assertThat(hidden.nearest()).isNull();
        });
    }

    @Test
    void whatTheLawHidesNamesItsArticle() {
        assertThat(Filter.values())
                .allMatch(filter -> (filter.ground() == Filter.Ground.LAW)
                        != filter.article().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"60, true", "61, false"})
    void anUpperAgeIncludesItsLastYear(int age, boolean shown) {
        var asks = new Post.Requirements(
                Skills.NONE, 0, 0, Schooling.NONE, new Post.UpperAge(60, Post.AgeGround.SPECIAL_OPERATIONS));
        var post = new Post(1, HOME, COOK, asks, post().offers(), post().employer(), false, 0, 1, true);
        assertThat(Reference.failing(aged(age), post).isEmpty()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"15, 0, false", "16, 0, true", "17, 1, false", "18, 1, true"})
    void workBeginsAtSixteenAndWithAHazardAtEighteen(int age, int hazards, boolean shown) {
        var asks = new Post.Requirements(Skills.NONE, 0, hazards, Schooling.NONE, null);
        var post = new Post(1, HOME, COOK, asks, post().offers(), post().employer(), false, 0, 1, true);
        assertThat(Reference.failing(aged(age), post).isEmpty()).isEqualTo(shown);
    }

    @Test
    void theNearestChangeToAWageTooLowIsTheHighestWishThatStillShowsThePost() {
        var post = with(new Post.Terms(39, false, true, true));
        var verdict = (Verdict.Hidden) REFERENCE.explain(seeker(), post);
        assertThat(verdict.nearest()).isEqualTo(new Change.LessWage(48));
        assertThat(Reference.failing(new Change.LessWage(49).of(seeker()), post))
                .containsExactly(Filter.WAGE);
    }

    @Test
    void whatTwoThingsHideNoSingleChangeShows() {
        var verdict = (Verdict.Hidden) REFERENCE.explain(seeker(), with(new Post.Terms(39, true, true, true)));
        assertThat(verdict.failing()).containsExactly(Filter.WAGE, Filter.NIGHT_SHIFT);
        assertThat(verdict.nearest()).isNull();
    }

    @Test
    void theChangeThatShowsMostPostsComesFirst() {
        var night = new Post.Terms(60, true, true, true);
        var posts = List.of(with(night), with(night), with(new Post.Terms(39, false, true, true)), post());
        assertThat(NearestChange.openings(seeker(), posts))
                .containsExactly(
                        new Change.Opening(new Change.NightShift(), 2),
                        new Change.Opening(new Change.LessWage(35), 1),
                        new Change.Opening(new Change.LessWage(40), 1),
                        new Change.Opening(new Change.LessWage(45), 1));
    }

    @Test
    void ofTwoPostsThatScoreAlikeTheSmallerIdComesFirst() {
        var posts = IntStream.of(7, 3, 5)
                .mapToObj(id ->
                        new Post(id, HOME, COOK, post().asks(), post().offers(), post().employer(), true, 255, 1, true))
                .toList();
        assertThat(REFERENCE.posts(seeker(), posts, 2)).extracting(Ranked::id).containsExactly(3, 5);
    }

    @Test
    void whoDoesNotConsentIsNotFound() {
        var shy = new Seeker(2, HOME, seeker().can(), seeker().wishes(), true, false);
        assertThat(REFERENCE.seekers(post(), List.of(shy, seeker()), 5))
                .extracting(Ranked::id)
                .containsExactly(1);
    }

    @Test
    void thereIsNoPlaceForWhatMayNotCount() {
        var names = Stream.of(
                        Post.class,
                        Post.Requirements.class,
                        Post.Terms.class,
                        Post.Employer.class,
                        Seeker.class,
                        Seeker.Abilities.class,
                        Seeker.Wishes.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .map(component -> component.getName().toLowerCase(Locale.ROOT));
        assertThat(names)
                .noneMatch(
                        name -> name.matches(
                                ".*(sex|gender|ethnic|race|nation|religio|disab|hbv|hepat|pathogen|infect|hukou|household|marri|marital).*"));
    }

    @Test
    void anUpperAgeWithoutALawCannotBeWritten() {
        assertThat(Post.UpperAge.class.getRecordComponents()[1].getType()).isEqualTo(Post.AgeGround.class);
        assertThatThrownBy(() -> new Post.UpperAge(12, Post.AgeGround.LARGE_VEHICLES))
                .hasMessageContaining("18 to 127");
    }

    static Post post() {
        return new Post(
                1,
                HOME,
                COOK,
                new Post.Requirements(Skills.NONE, 0, 0, Schooling.NONE, null),
                new Post.Terms(90, false, true, true),
                new Post.Employer(0, false),
                true,
                255,
                1,
                true);
    }

    private static Post with(Post.Terms terms) {
        return new Post(1, HOME, COOK, post().asks(), terms, post().employer(), true, 255, 1, true);
    }

    static Seeker seeker() {
        return aged(40);
    }

    private static Seeker aged(int age) {
        var can = new Seeker.Abilities(age, Skills.of(3, 70), 0, Schooling.JUNIOR);
        var wishes = new Seeker.Wishes(List.of(COOK), 50, false, true, Mobility.PROVINCE, List.of(), 0);
        return new Seeker(1, HOME, can, wishes, true, true);
    }

    private static Seeker youngster() {
        return aged(17);
    }
}
