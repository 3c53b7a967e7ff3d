package anjia.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamesTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    紫阳县             | Ziyang County
                    紫阳县蒿坪镇        | Haoping Town, Ziyang County
                    紫阳县蒿坪镇双胜村委会 | Shuangsheng Village, Haoping Town, Ziyang County
                    西安市长安区        | Chang'an District, Xi'an City
                    陕西省             | Shaanxi Province
                    宁夏回族自治区       | Ningxia Hui Autonomous Region
                    吴堡县             | Wubu County
                    青岛市市北区        | Shibei District, Qingdao City
                    长安区韦曲街道办事处   | Weiqu Subdistrict, Chang'an District
                    城关镇河堤社区居委会   | Hedi Community, Chengguan Town
                    北京               | Beijing
                    """)
    void aPlaceIsNamedAsEnglishNamesIt(String chinese, String english) {
        assertThat(PlaceNames.english(chinese)).isEqualTo(english);
    }
}
