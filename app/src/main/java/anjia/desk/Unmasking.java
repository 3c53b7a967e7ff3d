package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Unmaskings;
import anjia.access.Unmaskings.What;
import anjia.access.Visits;
import anjia.cases.Cases;
import anjia.payments.BankAccounts;
import anjia.registry.Person;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What of a person is masked, and who may see the whole of it (查看完整信息): an office that has a file of hers, and whom she visits today. */
@Component
class Unmasking {

    private final Cases cases;
    private final Visits visits;
    private final BankAccounts accounts;
    private final Unmaskings unmaskings;

    Unmasking(Cases cases, Visits visits, BankAccounts accounts, Unmaskings unmaskings) {
        this.cases = cases;
        this.visits = visits;
        this.accounts = accounts;
        this.unmaskings = unmaskings;
    }

    boolean mayAsk(Actor.Staff staff, PersonId person) {
        return staff.seesPersons() && (visits.openTo(staff).contains(person) || cases.areOfOffice(staff, person));
    }

    /** What there is, whole: never to be shown as it comes. In the order of the enum. */
    private Map<What, String> whole(Actor.Staff staff, Person person) {
        var whole = new EnumMap<What, String>(What.class);
        whole.put(What.NUMBER, person.number().value());
        if (person.phone() != null) whole.put(What.PHONE, person.phone());
        accounts.current(staff, person.id())
                .ifPresent(account -> whole.put(What.CARD, account.number().value()));
        return whole;
    }

    Map<What, String> masked(Actor.Staff staff, Person person) {
        var masked = whole(staff, person);
        masked.replaceAll(UnmaskForm::masked);
        return masked;
    }

    /** The whole of it, once the look is noted; empty when the day's looks are used up or it is not there. */
    String shown(Actor.Staff staff, Person person, UnmaskForm.Asked asked) {
        var whole = whole(staff, person).getOrDefault(asked.what(), "");
        return !whole.isEmpty() && unmaskings.note(staff, person.id(), asked.what(), asked.purpose(), asked.words())
                ? UnmaskForm.grouped(asked.what(), whole)
                : "";
    }
}
