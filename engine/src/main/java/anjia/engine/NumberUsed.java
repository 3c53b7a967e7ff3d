package anjia.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A number of the law as it was read at a day and for a place (引用的法定数值).
 *
 * @param value to be read by the measure: 90 with (ratio, 100) is 90 %
 * @param inForce first day it holds
 * @param to last day it holds, or null while no later value is known
 * @param sure the weaker of the value's and the county list's mark
 * @param countyClass class of the county it was read for, or null when the number does not differ between classes
 * @param division code of the province, city, county or town whose own value it is; null when it holds everywhere else
 */
public record NumberUsed(
        String name,
        long value,
        Measure measure,
        LocalDate inForce,
        @Nullable LocalDate to,
        String source,
        Sure sure,
        @Nullable CountyClass countyClass,
        @Nullable String division) {

    /**
     * The class of a county (县区类别) and where it is written.
     *
     * @param source list of counties it was looked up in; null when the class was given as a fact
     */
    public record CountyClass(int value, @Nullable String source) {}
}
