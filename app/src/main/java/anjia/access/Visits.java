package anjia.access;

import java.util.Set;
import org.springframework.stereotype.Service;

/** Whoever stands at the window is opened by full identity number and reason, for one day (到窗访问). */
@Service
public class Visits {

    /** Opens a person to the clerk until the end of the day; audited, and the person is told. Opening twice on one day is one visit. */
    public void open(Actor.Staff clerk, PersonId person, String reason) {
        throw new UnsupportedOperationException();
    }

    /** The persons opened to this actor today; empty for everybody but staff. */
    public Set<PersonId> openTo(Actor actor) {
        throw new UnsupportedOperationException();
    }
}
