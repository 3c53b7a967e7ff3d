package anjia.postsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.postsearch.Card.Terms;
import anjia.postsearch.Word.How;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words lead to. */
class PostIndexTest {

    private static final Terms LODGING_BY_DAY = new Terms(true, true, false);
    private static final Concepts CONCEPTS = new Concepts(
            Map.of(
                    "welder", List.of("焊工", "Welder", "电焊", "电焊工"),
                    "forklift", List.of("叉车司机", "Forklift driver", "叉车", "叉车工"),
                    "turner", List.of("车工", "Lathe operator"),
                    "astronaut", List.of("航天员")),
            Map.of("welding-paper", List.of("焊工证", "特种作业证"), "by day", List.of("常日班")));

    private final PostIndex index = new PostIndex(CONCEPTS);
    private long number;

    @AfterEach
    void close() {
        index.close();
    }

    private Card card(String title, String work) {
        return card("porter", title, work, "江苏省苏州市昆山市玉山镇", "320583", 500_000);
    }

    private Card card(String occupation, String title, String work, String place, String division, long wage) {
        var id = new UUID(++number, 1);
        return new Card(
                20_000 + number / 10,
                id,
                Set.of(id),
                title,
                "石泉机械有限公司",
                occupation,
                Set.of(),
                Set.of("by day"),
                place,
                division,
                wage,
                List.of(work),
                Set.of(LODGING_BY_DAY));
    }

    private UUID shown(Card card) {
        index.put(card);
        index.show();
        return card.id();
    }

    @Test
    void whenItsFilesCannotBeWrittenItSaysThatItIsNotOpenAndGoesOnShowingWhatItHad() {
        var welder = shown(card("招焊工", "焊管道"));
        index.put(card("招车工", "车轴"));
        Thread.currentThread().interrupt(); // closes the file that is written just then
        assertThatThrownBy(index::show).isInstanceOf(RuntimeException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(index.isOpen()).isFalse();
        assertThat(found("焊管道")).containsExactly(welder);
    }

    private List<UUID> found(String typed) {
        return found(typed, Limits.NONE);
    }

    private List<UUID> found(String typed, Limits limits) {
        return index.page(index.read(typed), limits, null, 100).keys().stream()
                .map(Key::card)
                .toList();
    }

    private How how(String typed) {
        return index.read(typed).words().getFirst().how();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "电焊",
                "电焊师傅",
                "電焊",
                "dianhan",
                "DianHan",
                "dian han",
                "昆山",
                "崑山",
                "kunshan",
                "石泉机械",
                "ＣＯ２",
                "二保焊",
                "两班倒",
                "焊",
                "昆山 电焊",
                "电焊,昆山",
                "welder",
                "Ｗelder"
            })
    void aPostIsFoundByEachOfTheseWords(String typed) {
        shown(card("打包工", "纸箱厂，长白班"));
        var welder = shown(card("招电焊师傅", "CO2二保焊，两班倒"));
        assertThat(found(typed)).contains(welder);
        assertThat(how(typed)).isEqualTo(How.WRITTEN);
        shown(card("昆山人", "welder"));
    }

    @Test
    void whatTheWordMeansComesBeforeTheTitleAndTheTitleBeforeTheRestAndTheNewestFirst() {
        var old = shown(card("welder", "招熟练工", "车架", "昆山", "320583", 1));
        var titled = shown(card("电焊设备保管", "仓库"));
        var within = shown(card("打包工", "给电焊车间打包"));
        var young = shown(card("welder", "招熟练工", "车架", "昆山", "320583", 1));
        assertThat(found("电焊")).containsExactly(young, old, titled, within);
    }

    @ParameterizedTest
    @CsvSource({
        "电悍工, BY_EAR",
        "电汉, BY_EAR",
        "叉车斯机, BY_EAR",
        "电婷工, WITH_A_SLIP",
        "打句工, WITH_A_SLIP",
        "昆山电焊工, IN_PARTS",
        "打包工两班倒, IN_PARTS",
        "宇航员, UNKNOWN",
        "qqqq, UNKNOWN",
        "Zz9, UNKNOWN"
    })
    void aWordThatStandsNowhereIsReadAsWhatIsNearestAndSaysSo(String typed, How how) {
        shown(card("forklift", "电焊工", "两班倒", "昆山", "320583", 1));
        shown(card("打包工", "两班倒"));
        assertThat(how(typed)).isEqualTo(how);
        assertThat(found(typed).isEmpty()).isEqualTo(how == How.UNKNOWN || how == How.NONE_OPEN);
    }

    @Test
    void aPaperByAnotherNameIsFoundInWhatIsDoneAndAnOccupationInTheTitleAlone() {
        var asks = shown(card("车间工", "要有特种作业证"));
        shown(card("车间工", "给叉车充电"));
        var drives = shown(card("叉车工", "车间"));
        assertThat(found("焊工证")).containsExactly(asks);
        assertThat(found("叉车司机")).containsExactly(drives);
    }

    @Test
    void whatIsSoOfAPostIsFoundByItsNameButDoesNotComeBeforeWhatTheWorkIs() {
        var any = shown(card("打包工", "纸箱厂"));
        var welder = shown(card("welder", "熟练工", "车架", "昆山", "320583", 1));
        shown(card("打包工", "纸箱厂"));
        assertThat(found("常日班")).hasSize(3).contains(any);
        assertThat(found("常日班 电焊")).containsExactly(welder);
    }

    @Test
    void piecesThatStandNowhereTogetherAreWordsOfTheirOwn() {
        shown(card("焊条仓库", "五险"));
        shown(card("叉车工", "双休"));
        assertThat(index.read("仓库双休").words()).extracting(Word::typed).containsExactly("仓库", "双休");
        assertThat(found("仓库双休")).isEmpty();
    }

    @Test
    void allWordsMustBeThereInAnyOrderAndNoneIsPartlyRead() {
        var both = shown(card("叉车司机", "长白班，五险"));
        var one = shown(card("叉车司机", "白班长"));
        assertThat(found("叉车 长白班")).containsExactly(both);
        assertThat(found("长白班 叉车")).containsExactly(both);
        assertThat(found("白班")).containsExactly(one, both);
        assertThat(found("白班长")).containsExactly(one);
        assertThat(found("A班")).isEmpty();
    }

    @Test
    void aCardKeepsToTheLimitsWhenOnePostOnItDoes() {
        var card = shown(card("turner", "车工", "长白班", "昆山", "320583100", 480_000));
        assertThat(found("车工", new Limits(Set.of("3205", "61"), 480_000, LODGING_BY_DAY)))
                .containsExactly(card);
        assertThat(found("车工", new Limits(Set.of("32"), 0, new Terms(false, true, false))))
                .containsExactly(card);
        assertThat(found("车工", new Limits(Set.of("61"), 0, LODGING_BY_DAY))).isEmpty();
        assertThat(found("车工", new Limits(Set.of(), 480_001, LODGING_BY_DAY))).isEmpty();
        assertThat(found("车工", new Limits(Set.of(), 0, new Terms(false, false, true))))
                .isEmpty();
    }

    @Test
    void whatIsRemovedOrChangedIsFoundNoMoreByItsOldWords() {
        var card = card("车工", "长白班");
        shown(card);
        assertThat(index.cardsOf(List.of(card.id()))).containsExactly(card.id());
        index.remove(card.id());
        index.show();
        assertThat(found("车工")).isEmpty();
        assertThat(index.cardsOf(List.of(card.id()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 3_000})
    void turningPagesToTheEndShowsEachCardOnceThoughOthersOpenMeanwhile(int cards) {
        for (var at = 0; at < cards; at++) {
            index.add(
                    at % 7 == 0
                            ? card("welder", "熟练工", "车架", "昆山", "320583", 1)
                            : card(at % 3 == 0 ? "电焊车间打包" : "打包工", "在电焊车间"));
            if (at % 500 == 0) index.show();
        }
        index.show();
        var reading = index.read("电焊");
        var seen = new ArrayList<Key>();
        var page = index.page(reading, Limits.NONE, null, 37);
        while (!page.keys().isEmpty()) {
            seen.addAll(page.keys());
            shown(card("welder", "电焊工", "车架", "昆山", "320583", 1));
            page = index.page(reading, Limits.NONE, seen.getLast(), 37);
        }
        assertThat(seen).hasSize(cards).isSorted().doesNotHaveDuplicates();
        assertThat(index.count(reading, Limits.NONE))
                .as("those that came meanwhile are counted")
                .isEqualTo((int) Math.min(PostIndex.MOST_COUNTED, number));
    }

    @Test
    void everyPieceOfEveryTextIsFoundExactlyWhereItStands() {
        var random = new Random(20260701);
        try (var plain = new PostIndex(new Concepts(Map.of(), Map.of()))) {
            var texts = new ArrayList<String>();
            for (var at = 0; at < 600; at++) {
                texts.add(text(random, "电焊工叉车长白班两倒包住食宿厂ab12，-", 4 + random.nextInt(12)));
                plain.add(card("普通", texts.getLast()));
            }
            plain.show();
            for (var round = 0; round < 3_000; round++) {
                var text = texts.get(random.nextInt(texts.size()));
                var at = random.nextInt(text.length());
                var piece = text.substring(at, Math.min(text.length(), at + 1 + random.nextInt(6)));
                if (piece.matches("\\p{IsHan}+"))
                    assertThat(holding(piece, plain)).as(piece).isEqualTo(holding(piece, texts));
            }
        }
    }

    private static Set<UUID> holding(String piece, PostIndex index) {
        return index.page(index.read(piece), Limits.NONE, null, 1_000).keys().stream()
                .map(Key::card)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> holding(String piece, List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(at -> texts.get(at).contains(piece))
                .mapToObj(at -> new UUID(at + 1, 1))
                .collect(Collectors.toSet());
    }

    private static String text(Random random, String letters, int length) {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++) text.append(letters.charAt(random.nextInt(letters.length())));
        return text.toString();
    }
}
