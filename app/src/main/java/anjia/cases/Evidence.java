package anjia.cases;

import anjia.access.Actor;
import anjia.engine.Item;
import anjia.payments.BankAccounts;
import anjia.payments.CardCheck;
import anjia.payments.CardNumber;
import anjia.record.LifeRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes what was shown with a hand-in (核验登记): papers seen by the clerk, and the account to pay to. */
@Component
class Evidence {

    private final LifeRecord record;
    private final BankAccounts accounts;

    Evidence(LifeRecord record, BankAccounts accounts) {
        this.record = record;
        this.accounts = accounts;
    }

    /** Papers count only when a clerk saw them. */
    void enter(Actor actor, HandIn handIn, List<Item> taken) {
        if (actor instanceof Actor.Staff clerk)
            handIn.papers()
                    .forEach(paper ->
                            record.seen(clerk, handIn.person(), paper.kind(), paper.number(), paper.validUntil()));
        var account = handIn.account();
        if (account == null || !mayName(actor, handIn, taken)) return;
        if (CardNumber.check(account.number()) instanceof CardCheck.Valid(var number))
            accounts.enter(actor, handIn.person(), number, account.bank(), account.holder());
    }

    /** A program never changes where the money goes: it names an account when one is needed and none is known. */
    private boolean mayName(Actor actor, HandIn handIn, List<Item> taken) {
        if (!(actor instanceof Actor.Agency)) return true;
        return taken.stream().anyMatch(Evidence::needsAccount)
                && accounts.current(actor, handIn.person()).isEmpty();
    }

    private static boolean needsAccount(Item item) {
        return item.papers().stream()
                .anyMatch(paper -> paper.must() && paper.kind().equals(Papers.BANK_ACCOUNT));
    }
}
