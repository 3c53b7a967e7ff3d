package anjia.cases;

import anjia.payments.CardCheck;
import anjia.payments.CardNumber;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of an account as they were typed (收款账户填写), and what is wrong with them. */
public record AccountForm(String number, String bank, String holder) {

    public static AccountForm from(Map<String, String> form) {
        return new AccountForm(
                form.getOrDefault("account", "").strip(),
                form.getOrDefault("bank", "").strip(),
                form.getOrDefault("holder", "").strip());
    }

    public boolean isEmpty() {
        return number.isEmpty() && bank.isEmpty();
    }

    public List<FieldError> mistakes(Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        if (CardNumber.check(number) instanceof CardCheck.Invalid(var reason, var digits))
            mistakes.add(new FieldError("account", frame.text("payments.card." + reason, digits)));
        if (bank.isEmpty()) mistakes.add(new FieldError("bank", frame.text("cases.account.noBank")));
        if (holder.isEmpty()) mistakes.add(new FieldError("holder", frame.text("cases.account.noHolder")));
        return mistakes;
    }

    public HandIn.Account account() {
        return new HandIn.Account(number, bank, holder);
    }
}
