package anjia.places;

import org.jspecify.annotations.Nullable;

/** An administrative division (行政区划). The name is the official Chinese one, without its parents. */
public record Division(
        DivisionCode code,
        DivisionLevel level,
        String name,
        @Nullable DivisionCode parent) {

    private static final int FIFTH = 4;

    /**
     * Whether this is a development zone that only the statistics bureau counts as a county, or lies in one: fifth digit 7. Such a code is never valid in an identity number (GB 11643).
     */
    public boolean isStatisticalZone() {
        return code.value().length() > FIFTH && code.value().charAt(FIFTH) == '7';
    }

    /** Names such as 市辖区 that only group counties and are left out when people say where they live. */
    public boolean isGroupingOnly() {
        return level == DivisionLevel.CITY && (name.equals("市辖区") || name.equals("县") || name.contains("直辖县级"));
    }
}
