package anjia.drill;

import anjia.registry.IdentityNumber;

/** Somebody who stands at the window for the first time (来办事的人): synthetic, and no two are alike. */
record Newcomer(IdentityNumber number, String name, String phone) {

    /** Ten signs that sound differently, so that no two names are heard alike. */
    private static final String SIGNS = "甲乙丙丁戊庚辛壬癸子";

    private static final int YEARS = 25;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int BORN_AT_ONCE = 500;
    private static final int MOST = YEARS * MONTHS * DAYS * BORN_AT_ONCE;

    /** Areas 61 99 belong to synthetic persons; those of the demo have lower numbers on each day. */
    static Newcomer of(int serial) {
        if (serial >= MOST) throw new IllegalStateException("all newcomers have come");
        var day = serial % (YEARS * MONTHS * DAYS);
        var digits = "619924%04d%02d%02d%03d"
                .formatted(
                        1975 + day % YEARS,
                        1 + day / YEARS % MONTHS,
                        1 + day / (YEARS * MONTHS),
                        BORN_AT_ONCE + serial / (YEARS * MONTHS * DAYS));
        return new Newcomer(IdentityNumber.completing(digits), name(serial), "137%08d".formatted(serial));
    }

    /** 演练 and a sign for each digit. */
    private static String name(int serial) {
        var name = new StringBuilder("演练");
        String.valueOf(serial).chars().forEach(digit -> name.append(SIGNS.charAt(digit - '0')));
        return name.toString();
    }
}
