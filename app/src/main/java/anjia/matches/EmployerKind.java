package anjia.matches;

/**
 * Whom she lets find her (用人单位类别): what can be told of every organisation is where it is registered, seen from her home. Whether it is a
 * labour agency (劳务派遣、职业中介) stands in no record here yet, so it cannot be chosen, and the page says so.
 */
enum EmployerKind {
    HOME_COUNTY,
    /** Elsewhere in the province of her home. */
    PROVINCE,
    ELSEWHERE;

    private static final int COUNTY = 6;

    /** @param registered code of a division; {@code home} of her county */
    static EmployerKind of(String registered, String home) {
        if (registered.length() >= COUNTY && registered.startsWith(home)) return HOME_COUNTY;
        return registered.substring(0, 2).equals(home.substring(0, 2)) ? PROVINCE : ELSEWHERE;
    }
}
