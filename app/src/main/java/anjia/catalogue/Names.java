package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonDirectory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The name of the worker who looks at her own pages (本人姓名). */
@Component
class Names {

    private final ObjectProvider<PersonDirectory> directory;

    Names(ObjectProvider<PersonDirectory> directory) {
        this.directory = directory;
    }

    String of(Actor.ForPerson person) {
        var known = directory.getIfAvailable();
        return known == null ? "" : known.nameOf(person.person());
    }
}
