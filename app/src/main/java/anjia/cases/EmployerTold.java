package anjia.cases;

import anjia.web.Fact;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The employer that a hand-in is about, in the words of whoever hands in (被反映的单位). It brands nobody: names are alike, and people know a site
 * by its foreman; the office looks up which organisation it is, and only that one counts ({@link FileEmployers}).
 *
 * @param name as it stands on the gate, the contract, the pay slip
 * @param where site, street, town; may be empty
 * @param contact the boss and a telephone; may be empty
 */
public record EmployerTold(String name, String where, String contact) {

    static final int SHORTEST_NAME = 2;

    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_LINE = 120;

    public EmployerTold {
        name = name.strip();
        where = where.strip();
        contact = contact.strip();
    }

    public boolean isNamed() {
        return name.length() >= SHORTEST_NAME;
    }

    /** All that was said, the name first. */
    public List<String> parts() {
        return Stream.of(name, where, contact).filter(part -> !part.isEmpty()).toList();
    }

    /** As lines of a page; the name under this word. */
    List<Fact> facts(String word, Frame frame) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(word, name));
        if (!where.isEmpty()) facts.add(new Fact(frame.text("cases.told.place"), where));
        if (!contact.isEmpty()) facts.add(new Fact(frame.text("cases.told.person"), contact));
        return facts;
    }

    /** Nothing of it is longer than we keep. */
    public boolean fits() {
        return name.length() <= LONGEST_NAME && where.length() <= LONGEST_LINE && contact.length() <= LONGEST_LINE;
    }
}
