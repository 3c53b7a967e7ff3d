package anjia.web;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs to know of the request it answers (页面框架): the language and its words, who looks, where the page
 * is, the token of its forms. Controllers take it as a parameter; templates have it as {@code frame} whether or not they do.
 */
public final class Frame {

    /** The hidden field that shows a form to be ours. */
    public record Csrf(String parameter, String token) {}

    /** A tab of the staff's bar as this page shows it; {@code count} is below zero when nothing is counted. */
    record DeskLink(String path, String key, boolean current, int count) {}

    private final Language language;
    private final Viewer viewer;
    private final String path;
    private final String query;
    private final boolean large;
    private final int idle;
    private final Supplier<@Nullable Csrf> csrf;
    private final IntSupplier waiting;
    private final List<DeskLink> deskLinks;
    private final @Nullable DeskSearch deskSearch;

    Frame(
            Seen seen,
            Supplier<@Nullable Csrf> csrf,
            IntSupplier waiting,
            List<DeskLink> deskLinks,
            @Nullable DeskSearch search) {
        this.language = seen.language();
        this.viewer = seen.viewer();
        this.path = seen.path();
        this.query = seen.query();
        this.large = seen.large();
        this.idle = seen.idle();
        this.csrf = csrf;
        this.waiting = waiting;
        this.deskLinks = deskLinks;
        this.deskSearch = search;
    }

    /**
     * What the request says by itself.
     *
     * @param query without its question mark and without the parameters of the frame; empty when there is none
     * @param idle seconds after which a log-in ends when nothing is done; 0 when nobody is logged in
     */
    record Seen(Language language, Viewer viewer, String path, String query, boolean large, int idle) {}

    /** A frame without a request: for letters and prints made by the house itself, and for tests of templates. */
    public static Frame outsideRequests(Language language) {
        var seen = new Seen(language, new Viewer.Visitor(), "/", "", false, 0);
        return new Frame(seen, () -> null, () -> 0, List.of(), null);
    }

    public Language language() {
        return language;
    }

    public boolean english() {
        return language == Language.EN;
    }

    /** The words of a key, {@code cases.handIn}, with their arguments in place. */
    public String text(String key, @Nullable Object... arguments) {
        return Texts.in(language).get(key, arguments);
    }

    /** The same as a sentence that may hold bold words and never breaks a date. */
    public Prose prose(String key, @Nullable Object... arguments) {
        return Prose.of(text(key, arguments));
    }

    public Texts texts() {
        return Texts.in(language);
    }

    public Formats formats() {
        return Formats.in(language);
    }

    /** A Chinese name as this page shows it: with pinyin before it in English, "Li Xiumei (李秀梅)". */
    public String name(String chinese) {
        return english() ? Pinyin.of(chinese) + " (" + chinese + ")" : chinese;
    }

    /** A Chinese name of a place as this page shows it: "Haoping Town, Ziyang County (紫阳县蒿坪镇)" in English. */
    public String place(String chinese) {
        return english() && !chinese.isEmpty() ? PlaceNames.english(chinese) + " (" + chinese + ")" : chinese;
    }

    public Viewer viewer() {
        return viewer;
    }

    public boolean large() {
        return large;
    }

    /** After how many idle seconds the log-in ends; 0 when there is none. */
    public int idle() {
        return idle;
    }

    /** The path of this page, without its query. */
    public String path() {
        return path;
    }

    public @Nullable Csrf csrf() {
        return csrf.get();
    }

    /** How many matters wait for the worker who looks. */
    public int waiting() {
        return waiting.getAsInt();
    }

    List<DeskLink> deskLinks() {
        return deskLinks;
    }

    @Nullable
    DeskSearch deskSearch() {
        return deskSearch;
    }

    /** This page in the other language, its query kept. */
    public String languageLink() {
        return with(Language.PARAMETER + "=" + language.other().tag());
    }

    /** This page in large letters, or in usual ones when they are large now. */
    public String sizeLink() {
        return with(LargeLetters.PARAMETER + "=" + (large ? LargeLetters.USUAL : LargeLetters.LARGE));
    }

    private String with(String parameter) {
        return path + "?" + (query.isEmpty() ? "" : query + "&") + parameter;
    }

    /** The address of a file in the {@code assets} folder of any module; it changes when the file does. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
