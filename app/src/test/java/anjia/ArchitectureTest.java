package anjia;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.ObjectMapper;

/** The borders of the house (docs/architecture.md). No rule here is ever switched off. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 320;
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("anjia");

    /** Matching and the search of posts are libraries with packages of their own, not modules of this program; who may use them stands below. */
    private static ApplicationModules modules() {
        return ApplicationModules.of(
                Anjia.class, JavaClass.Predicates.resideInAnyPackage("anjia.matching..", "anjia.postsearch.."));
    }

    @Test
    void onlyTheModulesOfMatchesAndFairsUseTheLibraryOfMatching() {
        noClasses()
                .that()
                .resideOutsideOfPackages("anjia.matches..", "anjia.fairs..", "anjia.matching..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("anjia.matching..")
                .check(HOUSE);
    }

    @Test
    void onlyThePostsUseTheLibraryThatSearchesThemAndNothingElseKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages("anjia.posts..", "anjia.postsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("anjia.postsearch..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideOutsideOfPackage("anjia.postsearch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(HOUSE);
    }

    @Test
    void everyModuleUsesOnlyTheModulesItNames() {
        modules().verify();
    }

    /** Read at each start instead of all classes, which takes half of a start. */
    @Test
    void theListOfModulesInTheOrderInWhichTheyAreMigratedIsThatOfTheClasses() throws IOException {
        try (var listed = Anjia.class.getResourceAsStream("/META-INF/spring-modulith/application-modules.json")) {
            assertThat(new ObjectMapper().readTree(listed).propertyNames())
                    .containsExactlyElementsOf(ApplicationModuleIdentifiers.of(modules()).stream()
                            .map(ApplicationModuleIdentifier::toString)
                            .toList());
        }
    }

    @Test
    void noModulesFormARing() {
        SlicesRuleDefinition.slices()
                .matching("anjia.(*)..")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void theEngineKnowsNeitherSpringNorTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("anjia.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(HOUSE);
    }

    @Test
    void moneyIsNeverAFloatingPointNumber() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("anjia.engine..", "anjia.payments..", "anjia.cases..")
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .allowEmptyShould(true)
                .check(HOUSE);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage("anjia.engine..", "anjia.payments..", "anjia.cases..")
                .should()
                .haveRawReturnType(double.class)
                .orShould()
                .haveRawReturnType(float.class)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void thereIsNoDrawerForThingsWithoutAPlace() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .check(HOUSE);
    }

    @Test
    void noFileHoldsTwoActivities() throws IOException {
        assertThat(sources(Path.of("src")).filter(file -> lines(file) > LONGEST_FILE))
                .isEmpty();
        assertThat(sources(Path.of("../engine/src")).filter(file -> lines(file) > LONGEST_FILE))
                .isEmpty();
        assertThat(sources(Path.of("../postsearch/src")).filter(file -> lines(file) > LONGEST_FILE))
                .isEmpty();
        assertThat(sources(Path.of("../matching/src")).filter(file -> lines(file) > LONGEST_FILE))
                .isEmpty();
    }

    private static Stream<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .filter(file ->
                            List.of(".java", ".jte", ".css", ".js").stream().anyMatch(file.toString()::endsWith))
                    .toList()
                    .stream();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
