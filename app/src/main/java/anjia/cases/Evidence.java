package anjia.cases;

import anjia.access.Actor;
import anjia.payments.BankAccounts;
import anjia.payments.CardCheck;
import anjia.payments.CardNumber;
import anjia.record.LifeRecord;
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
    void enter(Actor actor, HandIn handIn) {
        if (actor instanceof Actor.Staff clerk)
            handIn.papers()
                    .forEach(paper ->
                            record.seen(clerk, handIn.person(), paper.kind(), paper.number(), paper.validUntil()));
        var account = handIn.account();
        if (account != null && CardNumber.check(account.number()) instanceof CardCheck.Valid(var number))
            accounts.enter(actor, handIn.person(), number, account.bank(), account.holder());
    }
}
