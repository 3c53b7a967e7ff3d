package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.catalogue.SealedAnswers;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a worker which employer it is about (问被反映的单位), with those where she worked to pick from. */
@Component
class EmployerAsking {

    private final PersonRecord record;
    private final SealedAnswers sealed;

    EmployerAsking(PersonRecord record, SealedAnswers sealed) {
        this.record = record;
        this.sealed = sealed;
    }

    /** @param worked where she worked by the record, and "another" last; empty when it knows of none, or a helper may not read it */
    record EmployerPage(
            Way way, EmployerMatter matter, List<Choice> worked, EmployerForm form, List<FieldError> errors) {}

    EmployerPage page(
            Actor.ForPerson worker,
            Way way,
            EmployerMatter matter,
            EmployerForm form,
            List<FieldError> errors,
            Frame frame) {
        var worked = new ArrayList<Choice>();
        if (worker.may(Errand.RECORD)) worked.addAll(record.employers(worker, worker.person(), frame));
        if (!worked.isEmpty()) worked.add(Choice.of(EmployerForm.OTHER, frame.text("cases.told.other")));
        return new EmployerPage(way, matter, worked, form, errors);
    }

    /** What she said, to look at once more. */
    Optional<ApplyViews.CheckLine> line(List<Plan.Offer> offers, Application application, Way way, Frame frame) {
        var told = application.employer();
        if (told == null) return Optional.empty();
        var change =
                way.with(sealed.seal(application.without(Application.EMPLOYER).typed()));
        return offers.stream()
                .flatMap(offer -> EmployerMatter.of(offer.assessed().item()).stream())
                .findFirst()
                .map(matter -> new ApplyViews.CheckLine(
                        frame.text("cases.told.title." + matter),
                        String.join(frame.text("web.listComma"), told.parts()),
                        change));
    }
}
