package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.catalogue.Answering;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what a worker is asked beside the questions of the law (申请其他填写): account, employer, who died, which of several pays. */
@Component
class AskedBeside {

    private final AccountAsking accounts;
    private final DeceasedAsking deceased;
    private final Answering answering;
    private final Today today;

    AskedBeside(AccountAsking accounts, DeceasedAsking deceased, Answering answering, Today today) {
        this.accounts = accounts;
        this.deceased = deceased;
        this.answering = answering;
        this.today = today;
    }

    /** @param application with what she said; as it was when there are mistakes */
    record Said(Application application, List<FieldError> mistakes) {}

    /** Empty when something else is next, or a helper may not say it. */
    Optional<Said> read(
            Actor.ForPerson worker,
            Applying.Next next,
            Application application,
            Map<String, String> form,
            Frame frame) {
        return switch (next) {
            case Applying.Next.AskAccount _
            when worker.may(Errand.ACCOUNT) -> Optional.of(account(worker, application, form, frame));
            case Applying.Next.AskEmployer _ -> Optional.of(employer(application, form, frame));
            case Applying.Next.AskWhoDied ask -> Optional.of(whoDied(ask, application, form, frame));
            case Applying.Next.AskWhichPays ask -> Optional.of(payer(ask, application, form, frame));
            default -> Optional.empty();
        };
    }

    private Said account(Actor.ForPerson worker, Application application, Map<String, String> form, Frame frame) {
        var account = AccountForm.from(form);
        var mistakes = accounts.mistakes(worker, account, frame);
        return mistakes.isEmpty()
                ? new Said(application.with(account.account()), List.of())
                : new Said(application, mistakes);
    }

    private static Said employer(Application application, Map<String, String> form, Frame frame) {
        var employer = EmployerForm.from(form);
        return new Said(application.with(employer.told()), employer.mistakes(frame));
    }

    private Said whoDied(Applying.Next.AskWhoDied ask, Application application, Map<String, String> form, Frame frame) {
        var said = deceased.read(form, ask.item());
        return new Said(application.with(said), answering.mistakes(ask.item(), said, today.day(), frame));
    }

    private static Said payer(
            Applying.Next.AskWhichPays ask, Application application, Map<String, String> form, Frame frame) {
        return ask.contest()
                .named(form.getOrDefault(WhichPays.FIELD, ""))
                .map(payer -> new Said(application.paidBy(ask.contest().group(), payer.item()), List.of()))
                .orElseGet(() -> new Said(
                        application, List.of(new FieldError(WhichPays.FIELD, frame.text("cases.pays.choose")))));
    }
}
