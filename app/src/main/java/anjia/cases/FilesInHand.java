package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Matter;
import anjia.catalogue.UnderWay;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Her open files (在办件), so that nobody is told to apply for what she has applied for. */
@Component
class FilesInHand implements UnderWay {

    private final CaseFiles files;

    FilesInHand(CaseFiles files) {
        this.files = files;
    }

    @Override
    public Map<Matter, String> of(PersonId person) {
        return files.of(person).stream()
                .filter(CaseFile::isOpen)
                .collect(
                        Collectors.toMap(CaseFile::matter, file -> file.number().value(), (first, _) -> first));
    }
}
