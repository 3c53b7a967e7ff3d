package anjia.catalogue;

import anjia.access.Actor;
import anjia.web.Chip;
import anjia.web.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is under way about a person's record (档案上的事), supplied by the modules above: her objections. */
public interface RecordNotes {

    /** @param chip how much time is left; null when it is over */
    record Note(String what, String state, @Nullable Chip chip, String href) {}

    /** The newest first. */
    List<Note> of(Actor.Person person, Frame frame);
}
