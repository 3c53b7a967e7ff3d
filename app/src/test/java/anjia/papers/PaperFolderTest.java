package anjia.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.access.Actor;
import anjia.access.Looks;
import anjia.access.PersonId;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.papers.PaperFolder.NewPaper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Papers of people: kept once, sealed, seen by whom they concern, gone when nobody names them. */
@TownTest
class PaperFolderTest {

    private static final String CONTRACT = "proof-of-ended-contract";

    @Autowired
    PaperFolder folder;

    @Autowired
    Uploads uploads;

    @Autowired
    Sweep sweep;

    @Autowired
    Looks looks;

    @Autowired
    Town town;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Value("${anjia.data}")
    Path data;

    private UUID added(PersonId person, byte[] file) {
        return folder.add(new Actor.Person(person), person, NewPaper.of(CONTRACT), file);
    }

    /** The files of a paper: the whole and the small one. */
    private List<Path> filesOf(UUID paper) {
        return db.sql("""
                select encode(c.address, 'hex') from papers.page g join papers.content c on c.id = g.content where g.paper = :paper
                """).param("paper", paper).query(String.class).list().stream()
                .flatMap(name -> List.of(name + ".c", name + ".s").stream())
                .map(name ->
                        data.resolve("papers").resolve(name.substring(0, 2)).resolve(name))
                .toList();
    }

    @Test
    void theSameFileOfOnePersonIsStoredOnceAndThatOfAnotherApart() {
        var li = town.somebody();
        var wang = town.somebody();
        var file = Pictures.jpeg(200, 100, 7);

        var first = added(li, file);
        var second = added(li, file);
        var others = added(wang, file);

        assertThat(filesOf(first)).isEqualTo(filesOf(second)).doesNotContainAnyElementsOf(filesOf(others));
        assertThat(filesOf(first)).allMatch(Files::exists);
    }

    @Test
    void whatLiesOnTheDiskShowsNothing() throws IOException {
        var person = town.somebody();
        var paper = added(
                person,
                Pictures.pdf(1, document -> document.getDocumentInformation().setTitle("Li Xiumei 610924")));

        for (var file : filesOf(paper)) {
            var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("%PDF", "Li Xiumei", "JFIF");
        }
        assertThat(new String(
                        folder.open(new Actor.Person(person), paper, 1, false).bytes(), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void aFileThatWasChangedOrPutInThePlaceOfAnotherDoesNotOpen() throws IOException {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var one = filesOf(added(person, Pictures.jpeg(200, 100, 8)));
        var paper = added(person, Pictures.jpeg(800, 400, 9));
        var other = filesOf(paper);
        Files.copy(one.getFirst(), other.getFirst(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThatThrownBy(() -> folder.open(herself, paper, 1, false))
                .isInstanceOf(java.io.UncheckedIOException.class);
        Files.copy(other.getLast(), other.getFirst(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> folder.open(herself, paper, 1, false)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlySheAndStaffWhoReachHerSeeAPaperAndSheReadsWhoLooked() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var paper = added(person, Pictures.jpeg(100, 100, 10));
        var another = new Actor.Person(town.somebody());

        for (var stranger : List.of(another, town.officerElsewhere(), new Actor.Visitor("::1")))
            assertThatThrownBy(() -> folder.open(stranger, paper, 1, true)).isInstanceOf(NoSuchPaper.class);
        assertThatThrownBy(() -> folder.add(town.officerElsewhere(), person, NewPaper.of(CONTRACT), Pictures.pdf(1)))
                .isInstanceOf(NoSuchPaper.class);
        assertThat(looks.ofHerself(herself)).isEmpty();

        folder.open(town.clerk(), paper, 1, false);

        assertThat(looks.ofHerself(herself))
                .singleElement()
                .satisfies(look -> assertThat(look.who()).isEqualTo("陈静"));
    }

    @Test
    void theNewestThatIsValidCountsAndOneThatIsOverDoesNot() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var file = Pictures.pdf(1);
        var until = folder.add(
                herself, person, new NewPaper(CONTRACT, LocalDate.of(2026, 5, 3), LocalDate.of(2026, 7, 31)), file);
        folder.add(herself, person, new NewPaper(CONTRACT, LocalDate.of(2025, 5, 3), LocalDate.of(2026, 6, 30)), file);

        assertThat(folder.validOn(herself, person, Town.TODAY).get(CONTRACT).id())
                .isEqualTo(until);
        assertThat(folder.validOn(herself, person, LocalDate.of(2026, 7, 31))).containsKey(CONTRACT);
        assertThat(folder.validOn(herself, person, LocalDate.of(2026, 8, 1))).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneAtOnceAndItsFilesADayLater() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var paper = added(person, Pictures.jpeg(100, 100, 11));
        var files = filesOf(paper);

        assertThat(folder.remove(herself, paper)).isTrue();

        assertThatThrownBy(() -> folder.find(herself, paper)).isInstanceOf(NoSuchPaper.class);
        sweep.run();
        assertThat(files).as("a backup under way still reads them").allMatch(Files::exists);
        db.sql("update papers.discarded set at = at - interval '2 days'").update();
        sweep.run();
        assertThat(files).noneMatch(Files::exists);
    }

    @Test
    void whatIsSentAgainWhileItsFilesWaitIsThereAgain() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var file = Pictures.jpeg(100, 100, 12);
        folder.remove(herself, added(person, file));

        var again = added(person, file);
        db.sql("update papers.discarded set at = at - interval '2 days'").update();
        sweep.run();

        assertThat(folder.open(herself, again, 1, true).bytes()).isNotEmpty();
    }

    /** As a kill between the file and the row leaves it. */
    @Test
    void aFileWhoseRowNeverCameIsSweptAndOneThatIsYoungIsNot() throws IOException {
        var person = town.somebody();
        var files = Objects.requireNonNull(transaction.execute(undone -> {
            var paper = added(person, Pictures.jpeg(100, 100, 13));
            undone.setRollbackOnly();
            return filesOf(paper);
        }));
        assertThat(files).allMatch(Files::exists);
        assertThat(folder.of(new Actor.Person(person), person)).isEmpty();

        sweep.run();
        assertThat(files).allMatch(Files::exists);
        for (var file : files)
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        sweep.run();
        assertThat(files).noneMatch(Files::exists);
    }

    @Test
    void aRowWhoseFileIsGoneIsFoundAndTheSameFileSentAgainMendsIt() throws IOException {
        var person = town.somebody();
        var file = Pictures.jpeg(100, 100, 14);
        var paper = added(person, file);
        var before = sweep.run().missing();
        Files.delete(filesOf(paper).getFirst());

        assertThat(sweep.run().missing()).isEqualTo(before + 1);
        added(person, file);
        assertThat(sweep.run().missing()).isEqualTo(before);
        assertThat(folder.open(new Actor.Person(person), paper, 1, false).bytes())
                .isNotEmpty();
    }

    @Test
    void aFileComesInPartsAndGoesOnWhereItStopped() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var file = Pictures.jpeg(900, 900, 15);
        var coming = new Uploads.Coming(CONTRACT, null, "mark", file.length);
        var half = file.length / 2;

        var begun = uploads.start(herself, person, coming);
        uploads.append(herself, begun.id(), 0, java.util.Arrays.copyOf(file, half));
        assertThat(uploads.append(herself, begun.id(), 0, new byte[10]).received())
                .as("a part twice")
                .isEqualTo(half);
        assertThat(uploads.append(herself, begun.id(), half + 1L, new byte[10]).received())
                .as("a gap")
                .isEqualTo(half);
        assertThat(uploads.finish(herself, begun.id(), NewPaper.of(CONTRACT)))
                .isEqualTo(new Uploads.Finished.NotYet(half));

        var again = uploads.start(herself, person, coming);
        assertThat(again).isEqualTo(new Uploads.State(begun.id(), half));
        uploads.append(herself, begun.id(), half, java.util.Arrays.copyOfRange(file, half, file.length));
        var done = uploads.finish(herself, begun.id(), NewPaper.of(CONTRACT));

        assertThat(uploads.finish(herself, begun.id(), NewPaper.of(CONTRACT)))
                .as("an answer that got lost")
                .isEqualTo(done);
        assertThat(folder.of(herself, person)).hasSize(1);
        assertThatThrownBy(() -> uploads.append(town.clerk(), begun.id(), 0, new byte[1]))
                .as("nobody else's")
                .isInstanceOf(NoSuchPaper.class);
    }

    @Test
    void aFourthFileUnderWayTakesThePlaceOfTheOldestAndPartsOfADayAgoGo() {
        var person = town.somebody();
        var herself = new Actor.Person(person);
        var first = uploads.start(herself, person, new Uploads.Coming(CONTRACT, null, "1", 100));
        uploads.append(herself, first.id(), 0, new byte[50]);
        for (var mark : List.of("2", "3", "4"))
            uploads.start(herself, person, new Uploads.Coming(CONTRACT, null, mark, 100));
        assertThatThrownBy(() -> uploads.append(herself, first.id(), 50, new byte[1]))
                .isInstanceOf(NoSuchPaper.class);

        var last = uploads.start(herself, person, new Uploads.Coming(CONTRACT, null, "4", 100));
        uploads.append(herself, last.id(), 0, new byte[50]);
        var parts = data.resolve("papers/parts").resolve(last.id().toString());
        assertThat(parts).isNotEmptyDirectory();
        db.sql("update papers.upload set started_at = started_at - interval '25 hours' where id = :id")
                .param("id", last.id())
                .update();
        sweep.run();
        assertThat(parts).doesNotExist();
    }
}
