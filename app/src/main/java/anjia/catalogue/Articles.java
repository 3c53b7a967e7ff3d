package anjia.catalogue;

import java.util.regex.Pattern;

/** Names of articles as Chinese law writes them (条文名称): "社会保险法 art. 45(1)" is 《社会保险法》第四十五条第一项. */
final class Articles {

    private static final Pattern WRITTEN = Pattern.compile("^(.+?) art\\. (.+)$");
    /** Where the articles end and a remark begins: "25（必要时可以延长30日）". */
    private static final Pattern REMARKED = Pattern.compile("^((?:art\\. |to |[\\d(), ])+)(.*)$", Pattern.DOTALL);

    private static final Pattern PLACE = Pattern.compile("(\\d{1,4})(?:\\((\\d{1,4})\\))?");

    private Articles() {}

    /** Several are separated by semicolons, as in the law text. */
    static String of(String written) {
        var named = new StringBuilder();
        for (var one : written.split(";")) {
            if (!named.isEmpty()) named.append("；");
            named.append(one(one.strip()));
        }
        return named.toString();
    }

    private static String one(String written) {
        var match = WRITTEN.matcher(written);
        if (!match.matches()) return written;
        var remarked = REMARKED.matcher(match.group(2));
        if (!remarked.matches()) return written;
        var places =
                PLACE.matcher(remarked.group(1).strip()).replaceAll(place -> place(place.group(1), place.group(2)));
        return title(match.group(1))
                + places.replace(", ", "、").replace("art. ", "").replace(" to ", "至")
                + remarked.group(2);
    }

    /** Only what has a name stands between 《》; the number of a document, and a part of it, do not. */
    private static String title(String written) {
        return written.indexOf('〔') < 0 ? "《" + written + "》" : written.replace(" ", "");
    }

    private static String place(String article, @org.jspecify.annotations.Nullable String item) {
        var named = "第" + numeral(Integer.parseInt(article)) + "条";
        return item == null ? named : named + "第" + numeral(Integer.parseInt(item)) + "项";
    }

    /** A number below ten thousand as laws write it: 45 is 四十五, 12 is 十二, 1079 is 一千零七十九. */
    static String numeral(int number) {
        if (number >= 1000) return above(number, 1000, "千");
        if (number >= 100) return above(number, 100, "百");
        if (number < 10) return digit(number);
        var tens = number / 10 == 1 ? "" : digit(number / 10);
        return tens + "十" + (number % 10 == 0 ? "" : digit(number % 10));
    }

    /** A gap is said: 105 is 一百零五; ten within a larger number is 一十. */
    private static String above(int number, int step, String name) {
        var rest = number % step;
        var head = digit(number / step) + name;
        if (rest == 0) return head;
        var gap = rest < step / 10 ? "零" : "";
        return head + gap + (rest >= 10 && rest < 20 ? "一" : "") + numeral(rest);
    }

    private static String digit(int digit) {
        return String.valueOf("零一二三四五六七八九".charAt(digit));
    }
}
