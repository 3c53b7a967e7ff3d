package anjia.desk;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.access.Requests;
import anjia.access.TextMessages;
import anjia.cases.AccountForm;
import anjia.payments.BankAccounts;
import anjia.payments.CardCheck;
import anjia.payments.CardNumber;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.UnknownPerson;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Texts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Another card for the money (更换收款账户): what the bank returned goes out again with the next file. The person is told by text, so that nobody's money
 * is led elsewhere behind her back.
 */
@Controller
@RequestMapping("/desk/persons/{id}/account")
class AccountPages {

    private final BankAccounts accounts;
    private final Persons persons;
    private final Requests requests;
    private final TextMessages texts;

    AccountPages(BankAccounts accounts, Persons persons, Requests requests, TextMessages texts) {
        this.accounts = accounts;
        this.persons = persons;
        this.requests = requests;
        this.texts = texts;
    }

    /** @param now the account that holds, masked; empty when there is none */
    record AccountPage(
            String person, String name, String now, AccountForm account, List<FieldError> errors, String key) {}

    @GetMapping
    String form(Actor.Staff clerk, @PathVariable UUID id, Frame frame, Model model) {
        var person = person(clerk, id);
        return page(clerk, person, new AccountForm("", "", person.name()), List.of(), frame, model);
    }

    @PostMapping
    String change(
            Actor.Staff clerk,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Frame frame,
            Model model) {
        var person = person(clerk, id);
        var account = AccountForm.from(form);
        var errors = account.mistakes(frame);
        if (!errors.isEmpty()) return page(clerk, person, account, errors, frame, model);
        requests.once(
                clerk,
                form.getOrDefault("key", ""),
                "desk.account",
                id + "|" + account,
                () -> entered(clerk, person, account).toString());
        return "redirect:/desk/persons/" + id + "?account";
    }

    private UUID entered(Actor.Staff clerk, Person person, AccountForm form) {
        var number = number(form);
        var id = accounts.enter(clerk, person.id(), number, form.bank(), form.holder());
        if (person.phone() != null) {
            var text = Texts.in(Language.ZH_CN).get("desk.account.told", form.bank(), Formats.card(number.value()));
            texts.send("desk.account:" + id, person.phone(), text);
        }
        return id;
    }

    /** Of a form without mistakes. */
    private static CardNumber number(AccountForm form) {
        return switch (CardNumber.check(form.number())) {
            case CardCheck.Valid(var number) -> number;
            case CardCheck.Invalid(var reason, var _) ->
                throw new IllegalArgumentException("no card number: " + reason);
        };
    }

    private Person person(Actor.Staff clerk, UUID id) {
        var person = new PersonId(id);
        return persons.view(clerk, person).orElseThrow(() -> new UnknownPerson(person));
    }

    private String page(
            Actor.Staff clerk, Person person, AccountForm account, List<FieldError> errors, Frame frame, Model model) {
        var now = accounts.current(clerk, person.id())
                .map(held -> held.bank() + " " + Formats.card(held.number().value()))
                .orElse("");
        model.addAttribute(
                "page",
                new AccountPage(
                        person.id().value().toString(),
                        frame.name(person.name()),
                        now,
                        account,
                        errors,
                        UUID.randomUUID().toString()));
        return "desk/account";
    }
}
