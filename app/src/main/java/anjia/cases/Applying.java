package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Assessed;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.catalogue.Matter;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.payments.BankAccount;
import anjia.payments.BankAccounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the next thing to ask a worker who applies (申请下一步): one thing a page, and nothing that the record can answer. */
@Component
class Applying {

    private final Plans plans;
    private final BankAccounts accounts;
    private final Catalogue catalogue;
    private final WhichPays pays;

    Applying(Plans plans, BankAccounts accounts, Catalogue catalogue, WhichPays pays) {
        this.plans = plans;
        this.pays = pays;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    /** What comes next on the way to handing in. */
    sealed interface Next {
        /** @param offers the items that are handed in together, in order */
        List<Plan.Offer> offers();

        /** A question; {@code asked} is the item that asks it, {@code left} how many more there may be. */
        record Ask(List<Plan.Offer> offers, Assessed asked, int left) implements Next {}

        /** Which employer it is about; {@code matter} of the first that is about one. */
        record AskEmployer(List<Plan.Offer> offers, EmployerMatter matter) implements Next {}

        /** Who died; {@code item} is the first that asks. */
        record AskWhoDied(List<Plan.Offer> offers, Item item) implements Next {}

        /** Several would pay what is paid once only: which of them shall. */
        record AskWhichPays(List<Plan.Offer> offers, WhichPays.Contest contest) implements Next {}

        record AskAccount(List<Plan.Offer> offers) implements Next {}

        /** Papers that nobody has seen: she photographs them, signs where she may, or takes them to a window. */
        record BringPapers(List<Plan.Offer> offers, List<Plan.PaperNeed> papers) implements Next {}

        /** Everything is there: look once more, and hand in. {@code account} is the one on record, when the item needs one. */
        record Check(List<Plan.Offer> offers, @Nullable BankAccount account) implements Next {}

        /** The law says No; who insists goes on all the same. */
        record Denied(List<Plan.Offer> offers) implements Next {}

        record AlreadyOpen(CaseLine line) implements Next {
            @Override
            public List<Plan.Offer> offers() {
                return List.of();
            }
        }

        /** The item does not concern her, or there is no such item. */
        record Nothing() implements Next {
            @Override
            public List<Plan.Offer> offers() {
                return List.of();
            }
        }
    }

    Next next(Actor.ForPerson worker, String item, Application application, boolean insists, LocalDate day) {
        var matter = matter(item, application);
        var others = application.together();
        var wanted = Stream.concat(Stream.of(matter), others.stream()).toList();
        var items = wanted.stream().map(Matter::item).collect(Collectors.toSet());
        var plan = plans.of(worker, worker.person(), application.answers(), day, items);
        var open = plan.open().stream()
                .filter(line -> means(matter, line.matter()))
                .findFirst();
        var offers = pays.settled(worker, chain(plan, wanted), application, day);
        // what is under way already does not keep the others from going on
        if (open.isPresent()
                && (offers.isEmpty() || others.isEmpty() && !matter.subject().isEmpty()))
            return new Next.AlreadyOpen(open.get());
        if (offers.isEmpty()) return new Next.Nothing();
        return question(offers, application)
                .or(() -> whoDied(offers, application, insists))
                .or(() -> WhichPays.open(offers, application).map(contest -> new Next.AskWhichPays(offers, contest)))
                .or(() -> denied(offers, insists))
                .or(() -> employer(offers, application))
                .or(() -> papers(offers, application))
                .or(() -> account(worker, offers, application))
                .orElseGet(() -> new Next.Check(
                        offers, accounts.current(worker, worker.person()).orElse(null)));
    }

    /** The item, and whom the worker said it is about. */
    Matter matter(String item, Application application) {
        var about = catalogue.find(item).map(Item::subject).orElse("");
        return new Matter(item, application.answers().values().getOrDefault(about, ""));
    }

    /** Whoever says of nobody that it is about him, means the first. */
    static boolean means(Matter wanted, Matter found) {
        return wanted.item().equals(found.item())
                && (wanted.subject().isEmpty() || wanted.subject().equals(found.subject()));
    }

    /** The items with those that must come before them, in the order in which they take effect. */
    private static List<Plan.Offer> chain(Plan plan, List<Matter> matters) {
        var all = new ArrayList<>(plan.offers());
        all.addAll(plan.not());
        var wanted = matters.stream()
                .flatMap(matter -> all.stream()
                        .filter(offer -> means(matter, offer.matter()))
                        .limit(1))
                .toList();
        var before = wanted.stream().flatMap(offer -> offer.after().stream()).collect(Collectors.toSet());
        return all.stream()
                .filter(offer -> wanted.contains(offer) || before.contains(offer.item()))
                .toList();
    }

    private static Optional<Next> question(List<Plan.Offer> offers, Application application) {
        for (var offer : offers) {
            var open = offer.assessed().assessment().questions().stream()
                    .filter(question -> !application.answers().answers(question.fact()))
                    .count();
            if (open > 0)
                return Optional.of(
                        new Next.Ask(offers, offer.assessed(), (int) open - 1 + later(offers, offer, application)));
        }
        return Optional.empty();
    }

    private static int later(List<Plan.Offer> offers, Plan.Offer from, Application application) {
        return (int) offers.stream()
                .skip(offers.indexOf(from) + 1L)
                .flatMap(offer -> offer.assessed().assessment().questions().stream())
                .filter(question -> !application.answers().answers(question.fact()))
                .count();
    }

    /** Asked once, of all that are handed in together; not where nothing can be had. */
    private static Optional<Next> whoDied(List<Plan.Offer> offers, Application application, boolean insists) {
        if (Deceased.in(application.answers()).isPresent()) return Optional.empty();
        return DeceasedAsking.asking(
                        offers.stream().filter(offer -> insists || !isNo(offer)).toList())
                .map(item -> new Next.AskWhoDied(offers, item));
    }

    private static Optional<Next> denied(List<Plan.Offer> offers, boolean insists) {
        return offers.stream().anyMatch(Applying::isNo) && !insists
                ? Optional.of(new Next.Denied(offers))
                : Optional.empty();
    }

    static boolean isNo(Plan.Offer offer) {
        var outcome = offer.assessed().assessment().outcome();
        return outcome == Outcome.NOT_ENTITLED || outcome == Outcome.NOT_APPLICABLE;
    }

    /** Asked once, of all that are handed in together. */
    private static Optional<Next> employer(List<Plan.Offer> offers, Application application) {
        if (application.employer() != null) return Optional.empty();
        return offers.stream()
                .flatMap(offer -> EmployerMatter.of(offer.assessed().item()).stream())
                .findFirst()
                .map(matter -> new Next.AskEmployer(offers, matter));
    }

    private static Optional<Next> papers(List<Plan.Offer> offers, Application application) {
        var lacking = needs(offers).stream()
                .filter(paper -> paper.must() && !paper.held() && !paper.kind().equals(Papers.BANK_ACCOUNT))
                .filter(paper -> !isDeclared(paper, application))
                .toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(new Next.BringPapers(offers, lacking));
    }

    static boolean isDeclared(Plan.PaperNeed paper, Application application) {
        return paper.declarable() && application.declared().contains(paper.kind());
    }

    /** Of all that are handed in together, each kind once: the item that must have it before one that can wait. */
    static List<Plan.PaperNeed> needs(List<Plan.Offer> offers) {
        var needs = new LinkedHashMap<String, Plan.PaperNeed>();
        for (var offer : offers)
            for (var paper : offer.papers()) needs.merge(paper.kind(), paper, (one, other) -> one.must() ? one : other);
        return List.copyOf(needs.values());
    }

    private Optional<Next> account(Actor.ForPerson worker, List<Plan.Offer> offers, Application application) {
        var needed = offers.stream()
                .flatMap(offer -> offer.papers().stream())
                .anyMatch(paper -> paper.kind().equals(Papers.BANK_ACCOUNT));
        if (!needed
                || application.account() != null
                || accounts.current(worker, worker.person()).isPresent()) return Optional.empty();
        return Optional.of(new Next.AskAccount(offers));
    }
}
