package anjia.catalogue;

import anjia.access.PersonId;
import java.util.Map;

/** What a person has handed in and nobody has decided yet (正在办的事), supplied by the module of files. */
public interface UnderWay {

    /** The number of the file, by what it is about. */
    Map<Matter, String> of(PersonId person);
}
