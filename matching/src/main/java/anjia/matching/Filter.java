package anjia.matching;

/** What hides a post from a seeker (硬性条件), in the order in which it is tried; the first that fails is told first. */
public enum Filter {
    CLOSED(Ground.POST, ""),
    BLACKLISTED(Ground.LAW, "保障农民工工资支付条例 第四十八条"),
    /** Hazards, certificates and places ask for more than these two: whoever keeps the post tells its own. */
    TOO_YOUNG(Ground.LAW, "劳动法 第十五条、第六十四条"),
    /** The article is the one the post names: {@link Post.AgeGround}. */
    TOO_OLD(Ground.LAW, "特种作业人员安全技术培训考核管理规定 第四条；机动车驾驶证申领和使用规定 第十四条"),
    HAZARD(Ground.WISH, ""),
    CERTIFICATE(Ground.LAW, "安全生产法 第三十条"),
    SCHOOLING(Ground.POST, ""),
    WAGE(Ground.WISH, ""),
    NIGHT_SHIFT(Ground.WISH, ""),
    LODGING(Ground.WISH, ""),
    OUT_OF_REACH(Ground.WISH, "");

    /** Who says so: the law, the post, or the seeker herself. */
    public enum Ground {
        LAW,
        POST,
        WISH
    }

    private final Ground ground;
    private final String article;

    Filter(Ground ground, String article) {
        this.ground = ground;
        this.article = article;
    }

    public Ground ground() {
        return ground;
    }

    /** The article of the law, empty where it is not the law that says so. */
    public String article() {
        return article;
    }
}
