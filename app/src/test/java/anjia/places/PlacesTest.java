package anjia.places;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.testing.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PlacesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final LocalDate BEFORE_FENGXIANG_BECAME_A_DISTRICT = LocalDate.of(2021, 1, 28);

    @Autowired
    Places places;

    @Autowired
    JdbcClient db;

    @Autowired
    DivisionFiles files;

    @Test
    void aTownIsNamedWithEverythingAboveIt() {
        assertThat(places.fullName(code("610924101"))).isEqualTo("陕西省安康市紫阳县蒿坪镇");
        assertThat(places.localName(code("610924101"))).isEqualTo("紫阳县蒿坪镇");
    }

    @Test
    void aVillageIsNamedToo() {
        assertThat(places.fullName(code("610102001001"))).isEqualTo("陕西省西安市新城区西一路街道民乐社区居委会");
    }

    @Test
    void namesThatOnlyGroupCountiesAreLeftOut() {
        assertThat(places.fullName(code("110101"))).isEqualTo("北京市东城区");
        assertThat(places.fullName(code("419001"))).isEqualTo("河南省济源市");
        assertThat(places.fullName(code("500229"))).isEqualTo("重庆市城口县");
    }

    @Test
    void aCityIsItsOwnLocalName() {
        assertThat(places.localName(code("6109"))).isEqualTo("安康市");
    }

    @Test
    void anUnknownCodeIsReturnedAsItIs() {
        assertThat(places.fullName(code("619924"))).isEqualTo("619924");
        assertThat(places.find(code("619924"))).isEmpty();
    }

    @Test
    void theTenCitiesOfShaanxiComeInOrderOfCode() {
        assertThat(places.below(code("61")))
                .extracting(Division::name)
                .containsExactly("西安市", "铜川市", "宝鸡市", "咸阳市", "渭南市", "延安市", "汉中市", "榆林市", "安康市", "商洛市");
    }

    @Test
    void aFormerCountyIsFoundByItsOldNameButNotOfferedForChoice() {
        assertThat(places.fullName(code("610322"))).isEqualTo("陕西省宝鸡市凤翔县");
        assertThat(places.below(code("6103")))
                .extracting(Division::name)
                .contains("凤翔区")
                .doesNotContain("凤翔县");
    }

    @Test
    void aRenamedCountyHasItsOldCodeBeforeTheDayAndItsNewOneFromTheDayOn() {
        assertThat(places.codeOn(code("610322"), TODAY)).isEqualTo(code("610305"));
        assertThat(places.codeOn(code("610322"), BEFORE_FENGXIANG_BECAME_A_DISTRICT))
                .isEqualTo(code("610322"));
        assertThat(places.codeOn(code("610305"), BEFORE_FENGXIANG_BECAME_A_DISTRICT))
                .isEqualTo(code("610322"));
        assertThat(places.codeOn(code("610305"), BEFORE_FENGXIANG_BECAME_A_DISTRICT.plusDays(1)))
                .isEqualTo(code("610305"));
    }

    @Test
    void theTownsOfARenamedCountyFollowIt() {
        assertThat(places.codeOn(code("610928100"), TODAY)).isEqualTo(code("610981100"));
    }

    @Test
    void aTownWhoseNewCodeIsUnknownKeepsItsOldOne() {
        assertThat(places.codeOn(code("610928999"), TODAY)).isEqualTo(code("610928999"));
    }

    @Test
    void theScopeOfARenamedCountyHoldsTheRecordsUnderBothCodes() {
        var both = List.of(new CodeRange("610928", "610929"), new CodeRange("610981", "610982"));
        assertThat(places.scope(code("610981"), TODAY)).isEqualTo(both);
        assertThat(places.scope(code("610928"), TODAY)).isEqualTo(both);
        assertThat(places.scope(code("610928"), LocalDate.of(2015, 1, 1))).isEqualTo(both);
    }

    @Test
    void theScopeOfACityIsOneRangeBecauseItsRenamedCountiesLieInIt() {
        assertThat(places.scope(code("6109"), TODAY)).containsExactly(new CodeRange("6109", "610:"));
    }

    @Test
    void developmentZonesOfTheStatisticsBureauAreMarkedInJavaAndInSql() {
        var marked = db.sql(
                        "select code from places.division where statistical_zone and level = 'COUNTY' order by code")
                .query(String.class)
                .list();
        assertThat(marked)
                .hasSize(124)
                .allSatisfy(
                        code -> assertThat(places.find(code(code)).orElseThrow().isStatisticalZone())
                                .isTrue());
        assertThat(places.find(code("610924")).orElseThrow().isStatisticalZone())
                .isFalse();
    }

    @Test
    void everyDivisionOfTheFilesIsThere() {
        assertThat(db.sql("select level, count(*) from places.division group by level order by count(*)")
                        .query((row, _) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .containsExactly("PROVINCE 31", "CITY 342", "TOWN 1335", "COUNTY 2986", "VILLAGE 20356");
    }

    @Test
    void loadingAgainChangesNothingAndAChangedFileIsLoadedAgain() {
        var file = "shaanxi_successions.csv";
        var before = loadedAt(file);
        files.load();
        assertThat(loadedAt(file)).isEqualTo(before);

        db.sql("update places.data_file set sha256 = 'of another content' where name = ?")
                .param(file)
                .update();
        files.load();
        assertThat(loadedAt(file)).isNotEqualTo(before);
    }

    private String loadedAt(String file) {
        return db.sql("select loaded::text from places.data_file where name = ?")
                .param(file)
                .query(String.class)
                .single();
    }

    private static DivisionCode code(String value) {
        return new DivisionCode(value);
    }
}
