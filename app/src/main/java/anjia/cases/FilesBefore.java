package anjia.cases;

import anjia.access.PersonId;
import anjia.catalogue.Answering;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.EarlierFiles;
import anjia.engine.Facts;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files of hers as the law looks back at them (以前的件): what is paid once only may have been taken there. */
@Component
class FilesBefore implements EarlierFiles {

    private final CaseFiles files;
    private final Decisions decisions;
    private final Answering answering;
    private final Catalogue catalogue;

    FilesBefore(CaseFiles files, Decisions decisions, Answering answering, Catalogue catalogue) {
        this.files = files;
        this.decisions = decisions;
        this.answering = answering;
        this.catalogue = catalogue;
    }

    @Override
    public List<Earlier> of(PersonId person, Set<String> items) {
        return files.of(person).stream()
                .filter(file -> items.contains(file.item()))
                .filter(file -> file.isOpen() || file.state() == CaseState.GRANTED)
                .sorted(Comparator.comparing(CaseFile::id))
                .map(file -> new Earlier(
                        file.item(),
                        file.number().value(),
                        !file.isOpen(),
                        facts(file),
                        Deceased.in(files.answers(file.id()))))
                .toList();
    }

    private Facts facts(CaseFile file) {
        if (!file.isOpen())
            return decisions.find(file.id()).map(Decisions.Decided::facts).orElseGet(() -> files.facts(file.id()));
        var facts = files.facts(file.id());
        var answered = answering.read(catalogue.item(file.item()), files.answers(file.id()), file.handedInOn());
        for (var answer : answered.byName().entrySet()) facts = facts.put(answer.getKey(), answer.getValue());
        return facts;
    }
}
