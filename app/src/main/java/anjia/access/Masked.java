package anjia.access;

/** Addresses as pages show them (脱敏显示). */
public final class Masked {

    private Masked() {}

    /** "li••••@example.cn": the first two characters, and where it lives. */
    public static String mail(String address) {
        var at = address.lastIndexOf('@');
        if (at < 0) return "••••";
        return address.substring(0, Math.min(2, at)) + "••••" + address.substring(at);
    }
}
