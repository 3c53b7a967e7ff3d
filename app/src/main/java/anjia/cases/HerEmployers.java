package anjia.cases;

import anjia.letters.Decision;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Fact;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The employer of a file as she sees it (本人看到的涉及单位): what she said, and which organisation the office looked up. */
@Component
class HerEmployers {

    private final FileEmployers employers;
    private final EmployersTold told;
    private final Organisations organisations;

    HerEmployers(FileEmployers employers, EmployersTold told, Organisations organisations) {
        this.employers = employers;
        this.told = told;
        this.organisations = organisations;
    }

    /** @param open whether the office has still to look it up */
    record View(EmployerMatter matter, List<Fact> facts, boolean open) {}

    /** Empty for items that are about none, and while nothing is known of it. */
    Optional<View> of(CaseFile file, Frame frame) {
        return employers
                .matter(file)
                .map(matter -> view(file, matter, frame))
                .filter(view -> !view.facts().isEmpty());
    }

    private View view(CaseFile file, EmployerMatter matter, Frame frame) {
        var facts = new ArrayList<Fact>();
        told.of(file.id()).ifPresent(said -> facts.addAll(said.facts(frame.text("cases.told.said"), frame)));
        var named = named(file);
        if (!named.isEmpty()) facts.add(new Fact(frame.text("cases.told.named"), named));
        return new View(matter, facts, named.isEmpty() && file.isOpen());
    }

    /** For the letter of the decision. */
    Decision.Employer forLetter(CaseFile file) {
        return new Decision.Employer(told.of(file.id()).map(EmployerTold::name).orElse(""), named(file));
    }

    private String named(CaseFile file) {
        return employers
                .of(file.id())
                .flatMap(one -> organisations.find(one.organisation()))
                .map(Organisation::name)
                .orElse("");
    }
}
