package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Catalogue;
import anjia.catalogue.FactSource;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Item;
import anjia.engine.Paper;
import anjia.papers.PaperFolder;
import anjia.payments.BankAccounts;
import anjia.record.LifeRecord;
import anjia.record.SeenPaper;
import anjia.web.OncePerPage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which papers of an item are there already (材料核验). Nobody is asked for what the house knows: a paper seen before and still good, a
 * paper whose fact somebody else has reported, an account on record (国务院令第716号 第七条).
 */
@Component
class Papers {

    /** The kind of paper that stands for the account to pay to (银行卡). */
    static final String BANK_ACCOUNT = "bank-account";

    private final LifeRecord record;
    private final BankAccounts accounts;
    private final Map<String, List<FactSpec>> proved;
    private final FactSource facts;
    private final PaperFolder folder;

    Papers(LifeRecord record, BankAccounts accounts, Catalogue catalogue, FactSource facts, PaperFolder folder) {
        this.record = record;
        this.accounts = accounts;
        this.proved = proved(catalogue);
        this.facts = facts;
        this.folder = folder;
    }

    /** Whoever is in the registry has shown it, or logged in by its number (身份证). */
    private static final String IDENTITY_CARD = "identity-card";

    /**
     * @param there whether it need not be brought
     * @param kept a picture of it that is valid; null when there is none
     */
    record Checked(Paper paper, boolean there, anjia.papers.@Nullable Paper kept) {

        /** Nobody knows it, and the item may be handed in all the same: it comes by a day. */
        boolean isPromised() {
            return !there && paper.mayBePromised();
        }
    }

    /** The papers of the item, in its order. */
    List<Checked> of(Actor actor, PersonId person, Item item, LocalDate day) {
        var seen = OncePerPage.find(new Seen(actor.key(), person, day), () -> seen(actor, person, day));
        var kept = OncePerPage.find(new Kept(actor.key(), person, day), () -> folder.validOn(actor, person, day));
        return item.papers().stream()
                .map(paper -> new Checked(
                        paper,
                        switch (paper.kind()) {
                            case IDENTITY_CARD -> true;
                            case BANK_ACCOUNT ->
                                OncePerPage.find(
                                        new Account(actor.key(), person),
                                        () -> accounts.current(actor, person).isPresent());
                            default ->
                                seen.contains(paper.kind())
                                        || kept.containsKey(paper.kind())
                                        || isReported(actor, person, paper, day);
                        },
                        kept.get(paper.kind())))
                .toList();
    }

    private record Kept(String actor, PersonId person, LocalDate day) {}

    private record Seen(String actor, PersonId person, LocalDate day) {}

    private record Account(String actor, PersonId person) {}

    private record Reported(String actor, PersonId person, String kind, LocalDate day) {}

    private Set<String> seen(Actor actor, PersonId person, LocalDate day) {
        return record.seenPapers(actor, person, day).stream()
                .map(SeenPaper::kind)
                .collect(Collectors.toSet());
    }

    /** The paper would prove a fact that somebody else has told: the record knows it by itself, for whichever item it was needed. */
    private boolean isReported(Actor actor, PersonId person, Paper paper, LocalDate day) {
        // who lives in a household is known of many; what each of them earns is not
        if (paper.held().isEmpty()) return false;
        return OncePerPage.find(
                new Reported(actor.key(), person, paper.kind(), day),
                () -> provedBy(paper.kind()).stream()
                        .anyMatch(spec -> facts.fact(actor, person, spec, day) instanceof Fact.Known));
    }

    private List<FactSpec> provedBy(String kind) {
        return proved.getOrDefault(kind, List.of());
    }

    /** Kind of paper to the facts that it would prove. */
    private static Map<String, List<FactSpec>> proved(Catalogue catalogue) {
        return catalogue.items().stream()
                .flatMap(item -> item.facts().stream())
                .filter(spec -> spec.ask().paper() != null && !(spec.type() instanceof FactType.Members))
                .distinct()
                .collect(Collectors.groupingBy(
                        spec -> Objects.requireNonNull(spec.ask().paper())));
    }
}
