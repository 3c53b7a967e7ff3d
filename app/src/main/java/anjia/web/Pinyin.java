package anjia.web;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Chinese names in Latin letters (汉语拼音), surname first, as on a passport: 李秀梅 is Li Xiumei, 欧阳娜 is Ouyang Na.
 *
 * @see "GB/T 28039-2011 中国人名汉语拼音字母拼写规则: surname and given name apart, ü as yu after l and n"
 */
public final class Pinyin {

    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");
    private static final Transliterator PLAIN =
            Transliterator.getInstance("NFD; [\u0300-\u0307\u0309-\u036f] Remove; NFC");

    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "慕容", "宇文", "长孙", "司徒", "司空", "夏侯", "端木", "百里", "呼延",
            "南宫", "独孤", "闻人", "万俟", "申屠", "轩辕", "淳于", "单于", "太史", "公羊", "澹台", "赫连", "钟离", "东郭");

    /** Characters that are read otherwise when they are a surname. */
    private static final Map<String, String> AS_SURNAME = Map.ofEntries(
            Map.entry("曾", "Zeng"),
            Map.entry("单", "Shan"),
            Map.entry("解", "Xie"),
            Map.entry("仇", "Qiu"),
            Map.entry("区", "Ou"),
            Map.entry("查", "Zha"),
            Map.entry("盖", "Ge"),
            Map.entry("朴", "Piao"),
            Map.entry("种", "Chong"),
            Map.entry("乐", "Yue"),
            Map.entry("缪", "Miao"),
            Map.entry("冼", "Xian"),
            Map.entry("员", "Yun"),
            Map.entry("覃", "Qin"),
            Map.entry("翟", "Zhai"),
            Map.entry("尉迟", "Yuchi"),
            Map.entry("万俟", "Moqi"),
            Map.entry("单于", "Chanyu"),
            Map.entry("长孙", "Zhangsun"),
            Map.entry("折", "She"),
            Map.entry("华", "Hua"),
            Map.entry("宁", "Ning"),
            Map.entry("澹台", "Tantai"),
            Map.entry("晟", "Cheng"),
            Map.entry("召", "Shao"),
            Map.entry("牟", "Mou"));

    private static final Map<Integer, Character> INITIALS = new ConcurrentHashMap<>();
    private static final Map<Integer, String> SOUNDS = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** The name in Latin letters; what is not Chinese in it stays as it is. */
    public static String of(String name) {
        var trimmed = name.strip();
        if (trimmed.codePoints().noneMatch(Character::isIdeographic)) return trimmed;
        if (trimmed.contains("·"))
            return Arrays.stream(trimmed.split("·")).map(Pinyin::word).collect(Collectors.joining(" "));
        var length = surnameLength(trimmed);
        var surname = trimmed.substring(0, length);
        var given = trimmed.substring(length);
        var latin = AS_SURNAME.getOrDefault(surname, word(surname));
        return given.isEmpty() ? latin : latin + " " + word(given);
    }

    /**
     * The first letters of the syllables, small: 李秀梅 is "lxm", 曾乐 is "zl". So people type a name that they know by ear; letters
     * that are Latin already stand as they are.
     */
    public static String initials(String name) {
        var initials = new StringBuilder();
        var length = surnameLength(name);
        var surname = AS_SURNAME.get(name.substring(0, length));
        name.codePoints().filter(Character::isLetter).forEach(character -> initials.append(initial(character)));
        if (surname != null && !initials.isEmpty()) initials.setCharAt(0, surname.charAt(0));
        return initials.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * How a name is heard, small, without tones, a space after each character: 李秀梅 and 黎秀美 are both "li xiu mei". So two spellings of
     * one name by ear are found to be alike; what is Latin already stands as it is.
     */
    public static String sound(String name) {
        var length = surnameLength(name);
        var surname = name.substring(0, length);
        var heard =
                AS_SURNAME.containsKey(surname) ? AS_SURNAME.get(surname).toLowerCase(Locale.ROOT) : sounds(surname);
        return (heard + " " + sounds(name.substring(length))).strip();
    }

    private static String sounds(String characters) {
        return characters
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(character -> SOUNDS.computeIfAbsent(
                        character, _ -> String.join("", syllables(Character.toString(character)))))
                .collect(Collectors.joining(" "));
    }

    private static char initial(int character) {
        return INITIALS.computeIfAbsent(character, _ -> {
            var word = word(Character.toString(character));
            return word.isEmpty() ? '?' : word.charAt(0);
        });
    }

    private static int surnameLength(String name) {
        if (name.isEmpty()) return 0;
        if (name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2))) return 2;
        return name.offsetByCodePoints(0, 1);
    }

    /** Small letters without tones, one text a syllable. */
    static List<String> syllables(String characters) {
        return Arrays.stream(LATIN.transliterate(characters).split("\\s+"))
                .map(syllable -> PLAIN.transliterate(syllable)
                        .replace("ü", "yu")
                        .replace("Ü", "Yu")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String word(String characters) {
        var plain = String.join("", syllables(characters));
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
