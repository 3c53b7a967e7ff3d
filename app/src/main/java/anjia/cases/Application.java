package anjia.cases;

import anjia.catalogue.Answers;
import anjia.catalogue.Matter;
import anjia.engine.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has typed on the way to handing in (填写中的申请): answers and account, carried sealed from page to page and stored nowhere.
 */
record Application(Answers typed) {

    static final Application EMPTY = new Application(Answers.NONE);

    static final String NUMBER = "account.number";
    static final String BANK = "account.bank";
    static final String HOLDER = "account.holder";
    static final String DECLARED = "declared.";

    /** Everything that she said of the employer begins so. */
    static final String EMPLOYER = "employer.";

    /** Before the first item of several that would pay the same money: which of them shall. */
    static final String PAYS = "pays.";

    private static final String EMPLOYER_NAME = EMPLOYER + "name";
    private static final String EMPLOYER_WHERE = EMPLOYER + "where";
    private static final String EMPLOYER_CONTACT = EMPLOYER + "contact";

    /** What is handed in along with the item itself; it travels with what is typed, so that no page on the way loses it. */
    static final String TOGETHER = "together";

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

    @Nullable
    EmployerTold employer() {
        var name = typed.values().get(EMPLOYER_NAME);
        return name == null
                ? null
                : new EmployerTold(
                        name,
                        typed.values().getOrDefault(EMPLOYER_WHERE, ""),
                        typed.values().getOrDefault(EMPLOYER_CONTACT, ""));
    }

    Answers answers() {
        var answers = new LinkedHashMap<>(typed.values());
        answers.keySet()
                .removeIf(key -> key.startsWith("account.")
                        || key.startsWith(DECLARED)
                        || key.startsWith(EMPLOYER)
                        || key.startsWith(PAYS)
                        || key.equals(TOGETHER));
        return new Answers(answers);
    }

    /** Code of the item that shall pay what only one of these pays; empty while she has not said. */
    String payer(Item.Alternatives group) {
        return typed.values().getOrDefault(PAYS + group.items().getFirst(), "");
    }

    Application paidBy(Item.Alternatives group, String item) {
        return new Application(typed.with(PAYS + group.items().getFirst(), item));
    }

    /** What else is handed in at once (一件事一次办); empty when the item goes alone. */
    List<Matter> together() {
        return Stream.of(typed.values().getOrDefault(TOGETHER, "").split(","))
                .filter(matter -> !matter.isEmpty())
                .map(Matter::parse)
                .toList();
    }

    /** With these in place of what was to be handed in along with the item. */
    Application together(List<Matter> others) {
        var alone = new Application(typed.without(TOGETHER));
        var all = others.stream().map(Matter::toString).collect(Collectors.joining(","));
        return all.isEmpty() ? alone : alone.with(Answers.NONE.with(TOGETHER, all));
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

    Application with(EmployerTold told) {
        return new Application(typed.with(EMPLOYER_NAME, told.name())
                .with(EMPLOYER_WHERE, told.where())
                .with(EMPLOYER_CONTACT, told.contact()));
    }

    Application without(String prefix) {
        var kept = new LinkedHashMap<>(typed.values());
        kept.keySet().removeIf(key -> key.startsWith(prefix));
        return new Application(new Answers(kept));
    }
}
