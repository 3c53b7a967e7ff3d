package anjia.access;

/** Addresses and names as pages show them where the whole is not needed (脱敏显示). */
public final class Masked {

    private Masked() {}

    /** "王••••": the first character; nothing of an empty one. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "••••";
    }

    /** "li••••@example.cn": the first two characters, and where it lives. */
    public static String mail(String address) {
        var at = address.lastIndexOf('@');
        if (at < 0) return "••••";
        return address.substring(0, Math.min(2, at)) + "••••" + address.substring(at);
    }
}
