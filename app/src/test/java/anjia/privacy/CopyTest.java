package anjia.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.access.Actor;
import anjia.access.FreshCodes;
import anjia.cases.Cases;
import anjia.cases.LogIns;
import anjia.cases.Town;
import anjia.cases.TownTest;
import anjia.privacy.Copies.Form;
import anjia.web.Frame;
import anjia.web.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TownTest
class CopyTest {

    private static final Frame CHINESE = Frame.outsideRequests(Language.ZH_CN);

    @Autowired
    Town town;

    @Autowired
    Cases cases;

    @Autowired
    LogIns logIns;

    @Autowired
    Copies copies;

    @Autowired
    CopyJson json;

    @Autowired
    CopyPaper paper;

    @Autowired
    FreshCodes codes;

    @Autowired
    Holdings holdings;

    @Autowired
    JdbcClient db;

    private Copies.Copy given(Actor.Person person) {
        var id = copies.give(person, person.id()).orElseThrow();
        return copies.find(person, id).orElseThrow();
    }

    private JsonNode read(Copies.Copy copy) {
        var out = new ByteArrayOutputStream();
        json.write(copy, out);
        return JsonMapper.builder().build().readTree(out.toByteArray());
    }

    private static JsonNode rows(JsonNode copy, String kind) {
        return StreamSupport.stream(copy.get("kinds").spliterator(), false)
                .filter(one -> one.get("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("rows");
    }

    @Test
    void theCopyForProgramsHoldsEverythingOpenedWithWordsBesideCodes() {
        var person = new Actor.Person(People.withAnOpenFile(town, cases));

        var copy = read(given(person));

        assertThat(copy.get("format").asString()).isEqualTo("anjia-personal-data");
        assertThat(copy.get("version").asInt()).isEqualTo(1);
        var herself = rows(copy, "registry.person").get(0);
        assertThat(herself.get("name").asString()).isEqualTo("李秀梅");
        assertThat(herself.get("number").asString()).isEqualTo(logIns.number(person.id()));
        assertThat(herself.get("sexWords").get("en").asString()).isIn("male", "female");
        assertThat(rows(copy, "record.months").get(0).get("lastMonth").asString())
                .isEqualTo("2026-05");
        assertThat(rows(copy, "registry.tie").get(0).get("placeName").asString())
                .contains("蒿坪");
        assertThat(rows(copy, "cases.file").size()).isEqualTo(2);
        assertThat(rows(copy, "cases.file")
                        .get(0)
                        .get("answers")
                        .get("able_to_work")
                        .asString())
                .isEqualTo("yes");
        assertThat(rows(copy, "cases.event").size()).isPositive();
        assertThat(rows(copy, "access.audit").size()).isPositive();
        assertThat(copy.toString()).as("a card is enough to steal with").doesNotContain(Town.CARD);
        assertThat(copy.toString()).contains("••••0012");
    }

    @Test
    void theCopyOnPaperIsPdfAAndSaysTheSameInWords() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var person = new Actor.Person(People.withASettledFile(town, cases));
        var copy = given(person);

        var file = paper.pdf(paper.read(copy, CHINESE), CopyPaper.day(copy), CHINESE);

        Files.createDirectories(Path.of("target", "letters"));
        Files.write(Path.of("target", "letters", "personal-data.pdf"), file);
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
        try (var document = Loader.loadPDF(file)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("个人信息副本", "李秀梅", logIns.number(person.id()), "蒿坪毛绒玩具社区工厂");
            assertThat(text).doesNotContain("[privacy.", Town.CARD);
        }
    }

    @Test
    void nobodyElseTakesItAndAfterTenMinutesNeitherDoesShe() {
        var person = new Actor.Person(town.somebody());
        var other = new Actor.Person(town.somebody());
        var copy = given(person);

        assertThat(copies.take(other, copy.id(), Form.JSON)).isEmpty();
        assertThat(copies.take(town.clerk(), copy.id(), Form.PDF)).isEmpty();
        assertThat(copies.take(person, copy.id(), Form.JSON)).isPresent();
        db.sql("update privacy.copy set given_at = given_at - interval '11 minutes' where id = :id")
                .param("id", copy.id())
                .update();
        assertThat(copies.take(person, copy.id(), Form.JSON)).isEmpty();
    }

    @Test
    void threeADayAreEnoughAndEachIsToldAndAudited() {
        var person = new Actor.Person(town.somebody());
        for (var i = 0; i < Copies.MOST_A_DAY; i++)
            assertThat(copies.give(person, person.id())).isPresent();

        assertThat(copies.give(town.clerk(), person.id())).isEmpty();

        assertThat(logIns.newestText(person.id())).contains("不是您本人取的");
        assertThat(db.sql("select count(*) from access.audit_row where act = 'privacy.copy' and :id = any(subjects)")
                        .param("id", person.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(Copies.MOST_A_DAY);
    }

    @Test
    void aFreshCodeOpensItsOwnActOfItsOwnPersonOnce() {
        var person = new Actor.Person(town.somebody());
        var other = new Actor.Person(town.somebody());
        var id = codes.send(person, "privacy.COPY", "privacy.text.code.COPY", Language.ZH_CN)
                .orElseThrow();
        var code = People.codeIn(logIns.newestText(person.id()));

        assertThat(codes.enter(person, id, "privacy.WHOLE", code)).isInstanceOf(FreshCodes.Outcome.Wrong.class);
        assertThat(codes.enter(person, id, "", code)).isInstanceOf(FreshCodes.Outcome.Wrong.class);
        assertThat(codes.enter(person, UUID.randomUUID(), "privacy.COPY", code))
                .isInstanceOf(FreshCodes.Outcome.Spent.class);
        assertThat(codes.enter(person, id, "privacy.COPY", code)).isInstanceOf(FreshCodes.Outcome.Right.class);
        assertThat(codes.enter(person, id, "privacy.COPY", code)).isInstanceOf(FreshCodes.Outcome.Spent.class);
        var hers = codes.send(other, "privacy.COPY", "privacy.text.code.COPY", Language.ZH_CN)
                .orElseThrow();
        var herCode = People.codeIn(logIns.newestText(other.id()));
        assertThat(codes.enter(person, hers, "privacy.COPY", herCode)).isInstanceOf(FreshCodes.Outcome.Spent.class);
    }

    @Test
    void herPageTellsWhatThereIsAndNothingThatThereIsNot() {
        var found = holdings.of(People.withAnOpenFile(town, cases)).stream()
                .map(one -> one.kind().kind())
                .toList();

        assertThat(found)
                .contains("person", "places", "record", "files", "letters", "card", "audit")
                .doesNotContain("drafts", "objections");
    }
}
