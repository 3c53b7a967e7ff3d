package anjia.posts;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.cases.TownTest;
import anjia.places.Division;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Places as people type them: found, or what is near. */
@TownTest
class PlaceNamedTest {

    @Autowired
    PlaceNamed places;

    @Test
    void aCountyThatNobodyKnowsIsNotTakenForThatOfChongqingWhichIsCalledNothingButCounty() {
        assertThat(near("某某县")).isEmpty();
        assertThat(near("子阳县")).contains("紫阳县").doesNotContain("县");
    }

    private List<String> near(String typed) {
        return places.find(typed) instanceof PlaceNamed.Found.Others(var _, var near)
                ? near.stream().map(Division::name).toList()
                : List.of();
    }
}
