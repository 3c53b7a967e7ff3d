package anjia.cases;

import anjia.catalogue.Answers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has typed on the way to handing in (填写中的申请): answers and account, carried sealed from page to page and stored nowhere.
 */
record Application(Answers typed) {

    static final String NUMBER = "account.number";
    static final String BANK = "account.bank";
    static final String HOLDER = "account.holder";
    static final String DECLARED = "declared.";

    /** Kinds of papers in whose place she has signed a declaration. */
    Set<String> declared() {
        return typed.values().keySet().stream()
                .filter(key -> key.startsWith(DECLARED))
                .map(key -> key.substring(DECLARED.length()))
                .collect(Collectors.toSet());
    }

    HandIn.@Nullable Account account() {
        var number = typed.values().get(NUMBER);
        return number == null
                ? null
                : new HandIn.Account(
                        number,
                        typed.values().getOrDefault(BANK, ""),
                        typed.values().getOrDefault(HOLDER, ""));
    }

    Answers answers() {
        var answers = new LinkedHashMap<>(typed.values());
        answers.keySet().removeIf(key -> key.startsWith("account.") || key.startsWith(DECLARED));
        return new Answers(answers);
    }

    Application with(Answers more) {
        var all = typed;
        for (Map.Entry<String, String> answer : more.values().entrySet())
            all = all.with(answer.getKey(), answer.getValue());
        return new Application(all);
    }

    Application with(HandIn.Account account) {
        return new Application(
                typed.with(NUMBER, account.number()).with(BANK, account.bank()).with(HOLDER, account.holder()));
    }

    Application without(String prefix) {
        var kept = new LinkedHashMap<>(typed.values());
        kept.keySet().removeIf(key -> key.startsWith(prefix));
        return new Application(new Answers(kept));
    }
}
