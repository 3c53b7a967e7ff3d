package anjia.papers;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.access.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose papers a page shows, and to whom (材料页面): her own on her phone, or those of whoever stands at the window.
 *
 * @param base path of the list
 */
record PaperPlace(Actor actor, PersonId person, String base, boolean desk) {

    /** @param id of the person in a path of the desk; null on her own pages */
    static PaperPlace of(Actor actor, @Nullable UUID id) {
        if (actor instanceof Actor.ForPerson one && id == null) {
            one.require(Errand.APPLY);
            return new PaperPlace(actor, one.person(), "/my/papers", false);
        }
        if (actor instanceof Actor.Staff && id != null)
            return new PaperPlace(actor, new PersonId(id), "/desk/persons/%s/papers".formatted(id), true);
        throw new NoSuchPaper();
    }

    String of(UUID paper) {
        return base + "/" + paper;
    }

    /** Where one comes from: the page of the person. */
    String above() {
        return base.substring(0, base.lastIndexOf('/'));
    }

    /** A way back that a form carries; anything but a page of ours for this actor leads to the list. */
    String back(String wanted) {
        var ours = desk ? "/desk/persons/" + person.value() : "/my/";
        return wanted.startsWith(ours) && wanted.matches("(/[A-Za-z0-9_-]+)+(\\?[A-Za-z0-9_=&.~-]*)?") ? wanted : "";
    }
}
