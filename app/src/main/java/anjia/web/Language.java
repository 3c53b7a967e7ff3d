package anjia.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages Anjia speaks (语言). Chinese is what the law is written in and what nobody has to choose. */
public enum Language {
    ZH_CN("zh-CN", "zh", Locale.SIMPLIFIED_CHINESE),
    EN("en", "en", Locale.UK);

    static final String PARAMETER = "lang";
    static final String COOKIE = "anjia-lang";

    private final String tag;
    private final String file;
    private final Locale locale;

    Language(String tag, String file, Locale locale) {
        this.tag = tag;
        this.file = file;
        this.locale = locale;
    }

    /** As in {@code <html lang>} and in the link that chooses it. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** As in the names of words files: {@code words.zh.yaml}. */
    public String file() {
        return file;
    }

    public Language other() {
        return this == ZH_CN ? EN : ZH_CN;
    }

    /** A language by what somebody wrote, "zh-Hans", "en_GB"; empty when it is none of ours. */
    public static Optional<Language> parse(@Nullable String written) {
        if (written == null) return Optional.empty();
        var lower = written.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> lower.startsWith(one.file)).findFirst();
    }

    /** The reader's language: the link just followed, else the one chosen before, else the browser's, else Chinese. */
    public static Language of(HttpServletRequest request) {
        return parse(request.getParameter(PARAMETER))
                .or(() -> parse(cookie(request, COOKIE)))
                .or(() -> preferred(request))
                .orElse(ZH_CN);
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null) return Optional.empty();
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> parse(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
