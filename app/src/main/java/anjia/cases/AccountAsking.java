package anjia.cases;

import anjia.access.Actor;
import anjia.access.Errand;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks a worker to which account the money goes (问收款账户). */
@Component
class AccountAsking {

    private final Persons persons;

    AccountAsking(Persons persons) {
        this.persons = persons;
    }

    record AccountPage(Way way, AccountForm form, List<FieldError> errors) {}

    /** Before anything is typed: in her name. */
    AccountForm form(Actor.ForPerson worker) {
        return new AccountForm("", "", nameOf(worker));
    }

    /** A helper can only name an account that is hers. */
    List<FieldError> mistakes(Actor.ForPerson worker, AccountForm account, Frame frame) {
        var mistakes = new ArrayList<>(account.mistakes(frame));
        if (!account.holder().isEmpty() && !mayPayTo(worker, account.account()))
            mistakes.add(new FieldError("holder", frame.text("cases.account.notHers", nameOf(worker))));
        return mistakes;
    }

    boolean mayPayTo(Actor.ForPerson worker, HandIn.Account account) {
        return worker instanceof Actor.Person
                || worker.may(Errand.ACCOUNT) && account.holder().equals(nameOf(worker));
    }

    private String nameOf(Actor.ForPerson worker) {
        return persons.view(worker, worker.person()).map(Person::name).orElse("");
    }
}
