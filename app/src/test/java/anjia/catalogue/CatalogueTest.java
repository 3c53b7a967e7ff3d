package anjia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.engine.Facts;
import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class CatalogueTest {

    @Autowired
    Catalogue catalogue;

    @Autowired
    LawBundles bundles;

    @Autowired
    JdbcClient db;

    @Test
    void theCurrentLawIsKeptOnce() {
        bundles.keep(catalogue.law().text());
        assertThat(db.sql("select count(*) from catalogue.law_bundle where sha256 = :sha256")
                        .param("sha256", catalogue.law().sha256())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEarlierLawIsReadBackAndDecidesAsItDid() {
        var path = "unemployment/benefit/numbers.yaml";
        var text = catalogue.law().text();
        var earlier = text.with(path, text.files().get(path) + "\n# as it stood before\n");
        bundles.keep(earlier);
        var law = catalogue.law(earlier.sha256());
        var facts = Facts.of("contribution_months", 59)
                .with("carried_over_months", 0)
                .with("left_work", "dismissed")
                .with("registered_on", LocalDate.of(2026, 3, 10))
                .with("insured_place", "610924");
        var assessment = law.assess("unemployment/benefit", facts, LocalDate.of(2026, 3, 10));
        assertThat(assessment.lawHash()).isEqualTo(earlier.sha256());
        assertThat(assessment.amount("total").orElseThrow().low()).isEqualTo(2311200);
        assertThat(catalogue.law(earlier.sha256())).isSameAs(law);
    }

    @Test
    void aLawThatNobodyKnowsIsNone() {
        assertThatThrownBy(() -> catalogue.law("0".repeat(64))).isInstanceOf(UnknownLaw.class);
    }

    @Test
    void aLawThatDecidedIsNeverChanged() {
        assertThatThrownBy(() -> db.sql("update catalogue.law_bundle set content = '{}'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("law bundles are kept as they were");
    }

    @Test
    void theRecordCanAnswerEveryDerivationOfTheLaw() {
        for (var item : catalogue.items())
            for (var fact : item.facts())
                if (fact.from() != null) assertThat(Derivations.of(fact)).as(fact.name()).isPresent();
    }
}
