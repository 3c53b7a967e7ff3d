package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Deceased;
import anjia.engine.Paper;
import anjia.payments.BankAccounts;
import anjia.payments.CardCheck;
import anjia.payments.CardNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hand-in still needs, all of it at once (一次性告知, 优化营商环境条例 第三十六条). */
@Component
class Completeness {

    private final Papers papers;
    private final BankAccounts accounts;
    private final Promises promises;

    Completeness(Papers papers, BankAccounts accounts, Promises promises) {
        this.papers = papers;
        this.accounts = accounts;
        this.promises = promises;
    }

    List<Missing> missing(Actor actor, HandIn handIn, Assessed assessed, LocalDate day) {
        var missing = new ArrayList<Missing>(unanswered(assessed, handIn.answers()));
        if (EmployerMatter.of(assessed.item()).isPresent() && !namesEmployer(handIn))
            missing.add(new Missing.Employer(assessed.item().code()));
        if (Deceased.isAskedBy(assessed.item()) && Deceased.in(handIn.answers()).isEmpty())
            missing.add(new Missing.WhoDied(assessed.item().code()));
        for (var checked : papers.of(actor, handIn.person(), assessed.item(), day)) {
            if (!checked.paper().must()) continue;
            if (checked.paper().kind().equals(Papers.BANK_ACCOUNT))
                account(actor, handIn, assessed).ifPresent(missing::add);
            else if (!checked.there()
                    && !isShown(actor, handIn, checked.paper().kind())
                    && !isDeclared(handIn, checked.paper()))
                missing.add(new Missing.Paper(
                        assessed.item().code(), checked.paper().kind()));
        }
        return missing;
    }

    /** "I am not sure" is an answer: then the officer finds out. */
    private static List<Missing> unanswered(Assessed assessed, Answers answers) {
        return assessed.assessment().questions().stream()
                .filter(question -> !answers.answers(question.fact()))
                .map(question -> (Missing) new Missing.Answer(assessed.item().code(), question.fact(), question.key()))
                .toList();
    }

    private static boolean namesEmployer(HandIn handIn) {
        return handIn.employer() != null && handIn.employer().isNamed();
    }

    private static boolean isShown(Actor actor, HandIn handIn, String kind) {
        return actor instanceof Actor.Staff
                && handIn.papers().stream().anyMatch(paper -> paper.kind().equals(kind));
    }

    /** A declaration stands in its place, from whoever was not found out with one before. */
    private boolean isDeclared(HandIn handIn, Paper paper) {
        return paper.mayBeDeclared()
                && handIn.declared().contains(paper.kind())
                && !promises.wasUntrue(handIn.person(), paper.kind());
    }

    private Optional<Missing> account(Actor actor, HandIn handIn, Assessed assessed) {
        var item = assessed.item().code();
        if (handIn.account() != null) return problem(handIn.account()).map(found -> missing(item, found));
        return accounts.current(actor, handIn.person()).isPresent()
                ? Optional.empty()
                : Optional.of(new Missing.Account(item, "payments.card.EMPTY", 0));
    }

    private static Missing missing(String item, CardCheck.Invalid found) {
        return new Missing.Account(item, "payments.card." + found.reason(), found.digits());
    }

    private static Optional<CardCheck.Invalid> problem(HandIn.@Nullable Account account) {
        if (account == null) return Optional.empty();
        return switch (CardNumber.check(account.number())) {
            case CardCheck.Invalid invalid -> Optional.of(invalid);
            case CardCheck.Valid _ -> Optional.empty();
        };
    }
}
