package anjia.cases;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.Anjia;
import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.engine.LawText;
import anjia.record.NewSpell;
import anjia.testing.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** A file waits because the law text lacks a figure; the figure comes, as text, and the house opens with it. */
@TownTest
class FigureThatCameTest extends FileActs {

    private static final String LEAVING = "injury/leaving-subsidies";
    private static final Path LAW = Path.of("..", "law");
    private static final Answers GRADE_FIVE = Answers.NONE
            .with("injury_on", "2025-01-10")
            .with("injury_grade", "grade_5")
            .with("injury_leaving", "worker_asked")
            .with("injury_insured", "yes")
            .with("injury_employer_refuses", "no")
            .with("injury_leaving_paid", "no");

    @Autowired
    Environment settings;

    private CaseFile handedIn(PersonId person) {
        record.open(
                HOUSE,
                person,
                new NewSpell(
                        "work-injury",
                        Town.ZIYANG,
                        null,
                        Map.of("happened_on", "2025-01-10", "how", "at_work"),
                        LocalDate.of(2025, 3, 1),
                        null,
                        "recognition"));
        for (var paper : List.of("injury-recognition", "capacity-conclusion", "proof-of-ended-contract"))
            record.seen(town.clerk(), person, paper, null, null);
        var taken = cases.submit(
                new Actor.Person(person),
                new HandIn(
                        UUID.randomUUID().toString(),
                        person,
                        List.of(HandIn.Wanted.of(LEAVING)),
                        GRADE_FIVE,
                        List.of(),
                        HandingInTest.ACCOUNT));
        assertThat(taken).isInstanceOf(Submission.Taken.class);
        return files.open(person, Matter.of(LEAVING)).orElseThrow();
    }

    @Test
    void aFileThatWaitedForAFigureOfTheLawIsGrantedWhenTheHouseOpensWithIt(@TempDir Path folder) throws IOException {
        var officer = town.officer();
        var file = handedIn(town.somebody());
        assertThat(decide(officer, file, Deciding.Choice.CONFIRM, ""))
                .as("the months of Shaanxi were not found")
                .isInstanceOf(Deciding.Outcomes.StillOpen.class);

        writeLaw(folder, Map.of("medical_5", 16, "employment_5", 18));
        try (var later = open(folder)) {
            var transaction = later.getBean(TransactionTemplate.class);
            var wish = new Deciding.Wish(Deciding.Choice.CONFIRM, Answers.NONE, "", file.version());
            Deciding.Outcomes decided =
                    transaction.execute(_ -> later.getBean(Deciding.class).decide(officer, file.number(), wish, TODAY));
            assertThat(decided).isEqualTo(new Deciding.Outcomes.Proposed(true));

            var proposed = again(file);
            var second = town.secondOfficer();
            SecondLook.Outcome looked = transaction.execute(_ ->
                    later.getBean(SecondLook.class).look(second, file.number(), proposed.version(), true, "", TODAY));
            assertThat(looked).isEqualTo(SecondLook.Outcome.AGREED);
        }

        assertThat(again(file).state()).isEqualTo(CaseState.GRANTED);
        var decided = decisions.find(file.id()).orElseThrow();
        assertThat(decided.lawHash())
                .as("the text by which it was decided, whatever the house opens with next")
                .isEqualTo(LawText.of(folder).sha256())
                .isNotEqualTo(file.lawHash());
    }

    /** The text of the house with values where none were; so many months are those of nowhere, they only have to be read. */
    private static void writeLaw(Path folder, Map<String, Integer> months) throws IOException {
        for (var file : LawText.of(LAW).files().entrySet()) {
            var copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        var numbers = folder.resolve(LEAVING, "numbers.yaml");
        var text = Files.readString(numbers);
        for (var each : months.entrySet())
            text = text.replaceFirst(
                    "(?s)(\n" + each.getKey() + ":\n  unit: months\n).*?\n    en: [^\n]*\n",
                    "$1  values:\n    - {inForce: 2011-01-01, value: %d, source: 试验用的数, sure: designed}\n"
                            .formatted(each.getValue()));
        Files.writeString(numbers, text);
    }

    /** Another house on the same database, as after a stop and a start. */
    private ConfigurableApplicationContext open(Path law) {
        var house = new ArrayList<String>();
        Database.ofThisRun().properties().forEach((name, value) -> house.add("--" + name + "=" + value));
        for (var same : List.of("anjia.data", "anjia.today")) house.add("--" + same + "=" + settings.getProperty(same));
        house.add("--anjia.demo=none");
        house.add("--anjia.law=" + law);
        house.add("--server.port=0");
        return SpringApplication.run(Anjia.class, house.toArray(String[]::new));
    }
}
