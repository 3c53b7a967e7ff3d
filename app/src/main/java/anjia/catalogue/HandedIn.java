package anjia.catalogue;

import anjia.access.PersonId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a person need not apply for, because she has (已经递交的事). */
@Component
class HandedIn {

    private final ObjectProvider<UnderWay> files;

    HandedIn(ObjectProvider<UnderWay> files) {
        this.files = files;
    }

    /** The number of the open file, by what it is about. */
    Map<Matter, String> of(PersonId person) {
        return files.stream()
                .flatMap(source -> source.of(person).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
