package anjia.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Chinese names of places in English (地名英译): 紫阳县蒿坪镇 is Haoping Town, Ziyang County. The proper name is one word, an apostrophe stands
 * before a syllable that begins with a, o or e, and the kind of place is translated. A village whose character is read in a way of
 * its own may come out wrong: the Chinese always stands beside it.
 *
 * @see "中国地名汉语拼音字母拼写规则（汉语地名部分）, 1984"
 */
final class PlaceNames {

    /** The longest first: 社区居委会 is no 居委会 of 社区. */
    private static final Pattern PART =
            Pattern.compile("(.+?)(特别行政区|自治区|自治州|自治县|社区居委会|村民委员会|街道办事处|居民委员会|村委会|居委会|街道|地区|社区|省|市|县|区|镇|乡|旗|盟)(?!委会)");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("省", "Province"),
            Map.entry("自治区", "Autonomous Region"),
            Map.entry("特别行政区", "Special Administrative Region"),
            Map.entry("市", "City"),
            Map.entry("自治州", "Autonomous Prefecture"),
            Map.entry("地区", "Prefecture"),
            Map.entry("盟", "League"),
            Map.entry("县", "County"),
            Map.entry("自治县", "Autonomous County"),
            Map.entry("区", "District"),
            Map.entry("旗", "Banner"),
            Map.entry("镇", "Town"),
            Map.entry("乡", "Township"),
            Map.entry("街道", "Subdistrict"),
            Map.entry("街道办事处", "Subdistrict"),
            Map.entry("村委会", "Village"),
            Map.entry("村民委员会", "Village"),
            Map.entry("社区", "Community"),
            Map.entry("居委会", "Community"),
            Map.entry("居民委员会", "Community"),
            Map.entry("社区居委会", "Community"));

    /** Names that English has of old, or that are read in a way of their own. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("陕西", "Shaanxi"),
            Map.entry("内蒙古", "Inner Mongolia"),
            Map.entry("西藏", "Xizang"),
            Map.entry("新疆维吾尔", "Xinjiang Uygur"),
            Map.entry("广西壮族", "Guangxi Zhuang"),
            Map.entry("宁夏回族", "Ningxia Hui"),
            Map.entry("重庆", "Chongqing"),
            Map.entry("厦门", "Xiamen"),
            Map.entry("六安", "Lu'an"),
            Map.entry("蚌埠", "Bengbu"),
            Map.entry("吴堡", "Wubu"),
            Map.entry("柞水", "Zhashui"),
            Map.entry("鄠邑", "Huyi"));

    private PlaceNames() {}

    /** Nearest first; a name without a kind, and what is not Chinese, stays one word. */
    static String english(String chinese) {
        var parts = new ArrayList<String>();
        var part = PART.matcher(chinese);
        int end = 0;
        while (part.find() && part.start() == end) {
            parts.addFirst(word(part.group(1)) + " " + KINDS.get(part.group(2)));
            end = part.end();
        }
        if (end < chinese.length()) parts.addFirst(word(chinese.substring(end)));
        return String.join(", ", parts);
    }

    private static String word(String characters) {
        var known = KNOWN.get(characters);
        if (known != null) return known;
        var word = new StringBuilder();
        // 长 is read cháng in names of places; the transliterator reads it zhǎng
        for (var syllable : Pinyin.syllables(characters.replace("长", "常"))) {
            if (!word.isEmpty() && syllable.matches("[aoe].*")) word.append('\'');
            word.append(syllable);
        }
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
