package anjia.posts;

import static anjia.posts.SomePosts.BAD;
import static anjia.posts.SomePosts.TODAY;
import static anjia.posts.SomeTables.line;
import static anjia.posts.SomeTables.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import anjia.access.Actor;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.posts.NotRead.Reason;
import anjia.posts.TablePosts.Loaded;
import anjia.posts.TableReading.Read;
import anjia.posts.TableReading.Row;
import anjia.posts.TableReading.Wrong;
import anjia.registry.Organisations;
import anjia.web.Frame;
import anjia.web.Ids;
import anjia.web.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Many posts by one table: all of them, or none. */
@TownTest
class TablePostsTest {

    private static final Frame ZH = Frame.outsideRequests(Language.ZH_CN);

    @Autowired
    TablePosts tables;

    @Autowired
    TableTemplate template;

    @Autowired
    Posts posts;

    @Autowired
    Organisations organisations;

    @Autowired
    Town town;

    private Actor.Agent agent;

    @BeforeEach
    void anEmployerOfZiyang() {
        agent = agent();
    }

    private Actor.Agent agent() {
        var organisation = organisations.enter("紫阳毛绒玩具有限公司", null, Town.ZIYANG);
        return new Actor.Agent(town.somebody(), Ids.next(), organisation, false);
    }

    private Read read(byte[] file) {
        return tables.read(agent, file, TODAY, ZH);
    }

    private Loaded load(byte[] file) {
        return tables.load(agent, contents(file), TODAY);
    }

    private List<PostContent> contents(byte[] file) {
        return read(file).rows().stream().map(Row::content).toList();
    }

    private void isRefused(byte[] file, Reason reason, String about) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(NotRead.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.about()).isEqualTo(about);
        });
    }

    private static List<Map<TableColumn, Object>> lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> line("缝纫工" + number, TODAY))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theTemplateHasNoPostAndItsExampleIsALawfulOne(Language language) {
        var frame = Frame.outsideRequests(language);
        var file = template.write(TODAY, frame);
        assertThat(file.length).isLessThan(100_000);
        assertThatThrownBy(() -> tables.read(agent, file, TODAY, frame))
                .isInstanceOfSatisfying(
                        NotRead.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.NO_POSTS));
        var lines = Xlsx.read(file, 1000).lines();
        var copied = SomeTables.book(book -> {
            var sheet = book.newWorksheet("a");
            for (var from : List.of(0, 2))
                lines.get(from).cells().forEach((at, cell) -> {
                    if (cell.kind() == Xlsx.Kind.NUMBER) sheet.value(from, at, new BigDecimal(cell.text()));
                    else if (from == 0 || at > 0) sheet.value(from, at, cell.text());
                });
        });
        var example = tables.read(agent, copied, TODAY, frame).rows().getFirst();
        assertThat(example.number()).isEqualTo(3);
        assertThat(example.wrong()).isEmpty();
        assertThat(example.found()).isEmpty();
    }

    @Test
    void oneFaultInTheSeventhLineAndNothingIsPublished() {
        var lines = new ArrayList<>(lines(12));
        lines.set(5, with(lines.get(5), TableColumn.WAGE, 1200));
        var read = read(SomeTables.of(lines));
        assertThat(read.rows())
                .hasSize(12)
                .filteredOn(row -> !row.isSound())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(7);
                    assertThat(row.wrong()).singleElement().satisfies(wrong -> {
                        assertThat(wrong.column()).isEqualTo("I");
                        assertThat(wrong.head()).isEqualTo("工资下限（元）");
                        assertThat(wrong.text()).contains("劳动法 第四十八条", "紫阳县");
                    });
                });
        assertThat(load(SomeTables.of(lines))).isEqualTo(new Loaded.Not());
        assertThat(posts.of(agent)).isEmpty();
    }

    @Test
    void whatIsLawfulOpensAtOnceAndForbiddenWordsWaitForTheOffice() {
        var lines = new ArrayList<>(lines(4));
        lines.set(2, with(lines.get(2), TableColumn.WORK, BAD));
        var file = SomeTables.of(lines);
        assertThat(read(file).rows().get(2).found())
                .extracting(Finding::article)
                .anyMatch(article -> article.contains("就业促进法"));
        assertThat(load(file)).isEqualTo(new Loaded.Done(3, 1));
        assertThat(posts.of(agent))
                .extracting(Post::state)
                .containsExactlyInAnyOrder(PostState.OPEN, PostState.OPEN, PostState.OPEN, PostState.IN_REVIEW);
        assertThat(posts.of(agent())).as("nobody else's").isEmpty();
    }

    @Test
    void theSameTableTwicePublishesOnceAndSaysWhy() {
        var file = SomeTables.of(lines(3));
        load(file);
        assertThat(read(file).rows())
                .allSatisfy(row -> assertThat(row.wrong())
                        .extracting(Wrong::text)
                        .singleElement()
                        .asString()
                        .contains("已经登着"));
        assertThat(posts.of(agent)).hasSize(3);
    }

    @Test
    void twoServersWithTheSameTableAtTheSameTimePublishItOnce() throws Exception {
        var contents = contents(SomeTables.of(lines(20)));
        Callable<Loaded> press = () -> tables.load(agent, contents, TODAY);
        try (var servers = Executors.newFixedThreadPool(2)) {
            var outcomes = servers.invokeAll(List.of(press, press)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(outcomes).containsExactlyInAnyOrder(new Loaded.Done(20, 0), new Loaded.Not());
        }
        assertThat(posts.of(agent)).hasSize(20);
    }

    @Test
    void twoLinesThatSayTheSameAreOneTooMany() {
        var rows = read(SomeTables.of(line("缝纫工", TODAY), line("缝纫工", TODAY))).rows();
        assertThat(rows.getFirst().isSound()).isTrue();
        assertThat(rows.getLast().wrong())
                .extracting(Wrong::text)
                .singleElement()
                .asString()
                .contains("第2行");
    }

    @Test
    void endlessTextIsRefusedWithoutBeingSearchedThrough() {
        var lines = lines(100).stream()
                .map(line -> with(line, TableColumn.DIVISION, "紫".repeat(30_000)))
                .map(line -> with(line, TableColumn.OCCUPATION, "工".repeat(30_000)))
                .map(line -> with(line, TableColumn.HAZARDS, "尘、噪、".repeat(8_000)))
                .map(line -> with(line, TableColumn.WORK, "活".repeat(30_000)))
                .toList();
        var read = assertTimeout(Duration.ofMinutes(2), () -> read(SomeTables.of(lines)));
        assertThat(read.rows())
                .allSatisfy(
                        row -> assertThat(row.wrong()).extracting(Wrong::head).contains("职业", "工作内容", "工作县区", "职业病危害"));
    }

    @Test
    void aHiddenLineIsNotPublishedUnseen() {
        var file = SomeTables.book(book -> {
            var sheet = book.newWorksheet("岗位");
            SomeTables.fill(sheet, lines(2));
            sheet.hideRow(2);
        });
        assertThat(read(file).rows()).extracting(Row::isSound).containsExactly(true, false);
    }

    @Test
    void columnsThatAreMissingUnknownOrTwiceAreToldBeforeAnythingIsRead() {
        isRefused(SomeTables.book(book -> book.newWorksheet("a").value(0, 0, "你好")), Reason.NO_HEAD, "");
        isRefused(headed("职业", "性别"), Reason.COLUMN_UNKNOWN, "性别");
        isRefused(headed("职业", "班次"), Reason.COLUMN_TWICE, "班次");
        isRefused(headed("年龄要求依据", ""), Reason.COLUMN_LACKS, "年龄要求依据");
        isRefused(
                SomeTables.book(book -> {
                    var sheet = book.newWorksheet("岗位");
                    SomeTables.fill(sheet, lines(1));
                    sheet.value(1, 27, "只要男的");
                }),
                Reason.COLUMN_UNKNOWN,
                "AB");
    }

    private static byte[] headed(String head, String instead) {
        return SomeTables.book(book -> {
            var sheet = book.newWorksheet("岗位");
            SomeTables.fill(sheet, lines(1));
            sheet.value(0, SomeTables.HEADS.indexOf(head), instead);
        });
    }

    @Test
    void fiveHundredAreReadAndPublishedAndOneMoreIsTooMany() {
        isRefused(SomeTables.of(lines(501)), Reason.TOO_MANY_ROWS, "");
        assertThat(load(SomeTables.of(lines(500)))).isEqualTo(new Loaded.Done(500, 0));
        var newest = posts.of(agent);
        assertThat(posts.older(agent, newest.getLast().id()))
                .hasSize(PostRows.MOST)
                .doesNotContainAnyElementsOf(newest);
        assertThat(posts.older(agent(), newest.getLast().id()))
                .as("by the post of another employer")
                .isEmpty();
    }
}
