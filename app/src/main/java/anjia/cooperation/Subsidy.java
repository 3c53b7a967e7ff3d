package anjia.cooperation;

/** The subsidies to which a departure leads (输出补贴): items of the law. */
enum Subsidy {
    /** 外出务工路费补贴 */
    FARE("employment/transport-subsidy"),
    /** 苏陕稳岗补贴 */
    STEADY("employment/jiangsu-shaanxi-subsidy");

    private final String item;

    Subsidy(String item) {
        this.item = item;
    }

    /** Code of the item. */
    String item() {
        return item;
    }
}
