package anjia.web;

/** The tabs at the foot of a worker's page (底部导航), in their order. */
public enum Tab {
    HOME("/", "web.tab.home", "home"),
    WORK("/posts", "web.tab.work", "briefcase"),
    CASES("/my/cases", "web.tab.cases", "file"),
    ME("/my/record", "web.tab.me", "person");

    private final String path;
    private final String key;
    private final String icon;

    Tab(String path, String key, String icon) {
        this.path = path;
        this.key = key;
        this.icon = icon;
    }

    public String path() {
        return path;
    }

    public String key() {
        return key;
    }

    public String icon() {
        return icon;
    }
}
