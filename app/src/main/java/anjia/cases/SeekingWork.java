package anjia.cases;

import anjia.access.Actor;
import java.util.Set;

/** Who hands in one of these seeks work as well (失业登记、困难认定、求职登记一条线): the file leads on to finding it. */
final class SeekingWork {

    private static final Set<String> ITEMS = Set.of("unemployment/registration", "employment/difficulty");

    private SeekingWork() {}

    /** Only herself: what work she wants nobody says for her. */
    static boolean goesOn(Actor.ForPerson worker, CaseFile file) {
        return worker instanceof Actor.Person && file.state() != CaseState.WITHDRAWN && ITEMS.contains(file.item());
    }
}
