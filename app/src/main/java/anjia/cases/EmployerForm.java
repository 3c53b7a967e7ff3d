package anjia.cases;

import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The fields of an employer as they were typed (被反映单位填写), and what is wrong with them.
 *
 * @param picked the name of one where she worked; empty when none was picked, {@link #OTHER} when it is none of them
 */
public record EmployerForm(String picked, String name, String where, String contact) {

    /** The choice of none of those where she worked. */
    static final String OTHER = "-";

    private static final String PICKED = "worked";
    private static final String NAME = "employer";
    private static final String WHERE = "workplace";
    private static final String CONTACT = "boss";

    public static EmployerForm from(Map<String, String> form) {
        return new EmployerForm(
                form.getOrDefault(PICKED, ""),
                form.getOrDefault(NAME, "").strip(),
                form.getOrDefault(WHERE, "").strip(),
                form.getOrDefault(CONTACT, "").strip());
    }

    /** The form filled in with what was told. */
    static Map<String, String> filled(EmployerTold told) {
        return Map.of(NAME, told.name(), WHERE, told.where(), CONTACT, told.contact());
    }

    public boolean isEmpty() {
        return told().equals(new EmployerTold("", "", ""));
    }

    public List<FieldError> mistakes(Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        var named = told().name();
        if (!told().isNamed()) mistakes.add(new FieldError(NAME, frame.text("cases.told.noName")));
        if (named.length() > EmployerTold.LONGEST_NAME)
            mistakes.add(new FieldError(NAME, tooLong(named, EmployerTold.LONGEST_NAME, frame)));
        if (where.length() > EmployerTold.LONGEST_LINE)
            mistakes.add(new FieldError(WHERE, tooLong(where, EmployerTold.LONGEST_LINE, frame)));
        if (contact.length() > EmployerTold.LONGEST_LINE)
            mistakes.add(new FieldError(CONTACT, tooLong(contact, EmployerTold.LONGEST_LINE, frame)));
        return mistakes;
    }

    private static String tooLong(String typed, int most, Frame frame) {
        return frame.text("cases.told.tooLong", typed.length(), most);
    }

    public EmployerTold told() {
        return new EmployerTold(picked.isEmpty() || picked.equals(OTHER) ? name : picked, where, contact);
    }
}
