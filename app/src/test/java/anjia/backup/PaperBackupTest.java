package anjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.Anjia;
import anjia.access.Actor;
import anjia.backup.RestoreRefused.Reason;
import anjia.papers.PaperFolder;
import anjia.papers.PaperFolder.NewPaper;
import anjia.papers.Pictures;
import anjia.places.DivisionCode;
import anjia.registry.IdentityNumber;
import anjia.registry.NewPerson;
import anjia.registry.Persons;
import anjia.registry.TieKind;
import anjia.testing.BusyHouse;
import anjia.testing.Database;
import anjia.vault.HouseKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Papers in a backup: with their files, and back into a folder of their own. */
class PaperBackupTest {

    private static final Actor HOUSE = new Actor.SystemJob("test");
    private static final Path DATA =
            Path.of("target/test-data/papers-" + UUID.randomUUID()).toAbsolutePath();
    private static final Database TOWN = Database.migrated();

    private static Path file;

    @TempDir
    static Path folder;

    @BeforeAll
    static void twoPapersAndAHalf() throws Exception {
        try (var house = new BusyHouse(TOWN, DATA, "none")) {
            var number = IdentityNumber.completing("61242519830308001");
            var place = Map.of(TieKind.RESIDENCE, new DivisionCode("610924"));
            var person = house.bean(Persons.class).register(HOUSE, new NewPerson("李秀梅", number, null, place));
            for (var content : List.of(Pictures.jpeg(300, 200, 1), Pictures.pdf(2)))
                house.bean(PaperFolder.class).add(HOUSE, person, NewPaper.of("proof-of-address"), content);
        }
        Files.createDirectories(DATA.resolve("papers/parts/half"));
        Files.write(DATA.resolve("papers/parts/half/0-10"), new byte[10]);
        file = folder.resolve("papers.anjia");
        new Backup(TOWN.dataSource(), HouseKeys.in(DATA)).write(file);
    }

    /** A folder with the keys of the house and nothing else. */
    private static Path anew(String name) throws IOException {
        var anew = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(anew.resolve("keys"));
        Files.copy(HouseKeys.fileOf(DATA), HouseKeys.fileOf(anew), StandardCopyOption.COPY_ATTRIBUTES);
        return anew;
    }

    private static void restore(Path data, Database into) throws Exception {
        new Restore(into.dataSource(), HouseKeys.in(data), Anjia.class).from(file);
    }

    private static long contents(Database database) {
        return database.client()
                .sql("select count(*) from papers.content")
                .query(Long.class)
                .single();
    }

    private static SortedMap<String, Integer> papersIn(Path data) throws IOException {
        var papers = new TreeMap<String, Integer>();
        try (var all = Files.walk(data.resolve("papers"))) {
            for (var one : all.filter(Files::isRegularFile).toList())
                if (!one.toString().contains("parts"))
                    papers.put(
                            data.resolve("papers").relativize(one).toString(),
                            Arrays.hashCode(Files.readAllBytes(one)));
        }
        return papers;
    }

    @Test
    void thePapersAreThereAgainByteForByteAndHalvesAreNot() throws Exception {
        var anew = anew("anew");
        var there = Database.empty();

        restore(anew, there);

        assertThat(papersIn(DATA)).hasSize(4);
        assertThat(papersIn(anew)).isEqualTo(papersIn(DATA));
        assertThat(anew.resolve("papers/parts")).doesNotExist();
        assertThat(anew.resolve("papers.restoring")).doesNotExist();
        assertThat(contents(there)).isEqualTo(2);
    }

    @Test
    void papersThatLieThereAlreadyStay() throws Exception {
        var there = Database.empty();

        restore(DATA, there);

        assertThat(contents(there)).isEqualTo(2);
        assertThat(papersIn(DATA)).hasSize(4);
    }

    @Test
    void aFolderThatHoldsAnotherPaperOfTheSameNameIsLeftAlone() throws Exception {
        var other = anew("other");
        var paper = other.resolve("papers").resolve(papersIn(DATA).firstKey());
        Files.createDirectories(java.util.Objects.requireNonNull(paper.getParent()));
        Files.write(paper, new byte[] {1});
        var there = Database.empty();

        assertThatThrownBy(() -> restore(other, there))
                .isInstanceOfSatisfying(
                        RestoreRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.OTHER_PAPERS));
        assertThat(papersIn(other)).hasSize(1);
        assertThat(paper).hasBinaryContent(new byte[] {1});
        assertThat(there.client()
                        .sql("select to_regclass('papers.content') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
