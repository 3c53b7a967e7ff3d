package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Desks;
import anjia.catalogue.Forerunners;
import anjia.catalogue.Matter;
import anjia.engine.Item;
import anjia.engine.Outcome;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Looks at every item of the law for one person, and finds the order in which they are best handed in (一件事一次办). */
@Service
public class Plans {

    private final Forerunners forerunners;
    private final Assessments assessments;
    private final Prerequisites prerequisites;
    private final Papers papers;
    private final Promises promises;
    private final Cases cases;
    private final Desks desks;

    Plans(
            Forerunners forerunners,
            Assessments assessments,
            Prerequisites prerequisites,
            Papers papers,
            Promises promises,
            Cases cases,
            Desks desks) {
        this.forerunners = forerunners;
        this.assessments = assessments;
        this.prerequisites = prerequisites;
        this.papers = papers;
        this.promises = promises;
        this.cases = cases;
        this.desks = desks;
    }

    /** @param answers given so far, by fact; those of other items are passed over */
    public Plan of(Actor actor, PersonId person, Answers answers, LocalDate day) {
        return of(actor, person, answers, day, forerunners.inOrder());
    }

    /** The same of these items, and of what makes way for them, only. */
    public Plan of(Actor actor, PersonId person, Answers answers, LocalDate day, Collection<String> items) {
        return of(actor, person, answers, day, forerunners.with(items));
    }

    private Plan of(Actor actor, PersonId person, Answers answers, LocalDate day, List<Item> items) {
        var open = cases.of(actor, person).stream()
                .filter(line -> !line.state().isFinal())
                .toList();
        var sorting = new Sorting(new Asked(actor, person, answers, day, desks.of(actor, person)));
        var taken = open.stream().map(CaseLine::matter).collect(Collectors.toSet());
        for (var item : items) sorting.add(item, taken);
        return new Plan(sorting.can, sorting.nearly, sorting.not, open);
    }

    private record Asked(
            Actor actor,
            PersonId person,
            Answers answers,
            LocalDate day,
            @Nullable DivisionCode desk) {}

    private final class Sorting {
        final List<Plan.Offer> can = new ArrayList<>();
        final List<Plan.Offer> nearly = new ArrayList<>();
        final List<Plan.Offer> not = new ArrayList<>();
        private final Asked asked;

        Sorting(Asked asked) {
            this.asked = asked;
        }

        /** What is under way already is not offered again. */
        void add(Item item, Set<Matter> taken) {
            for (var assessed : assess(item)) if (!taken.contains(assessed.matter())) add(assessed);
        }

        private void add(Assessed assessed) {
            var makeWay = makeWay(assessed);
            var likely = makeWay.isEmpty()
                    ? assessed
                    : prerequisites.asIfDone(
                            assessed, makeWay.stream().map(Plan.Offer::assessed).toList(), asked.day(), asked.desk());
            sort(likely, makeWay);
        }

        private void sort(Assessed likely, List<Plan.Offer> makeWay) {
            var offer = offer(likely, makeWay);
            switch (likely.assessment().outcome()) {
                case ENTITLED ->
                    (can.containsAll(makeWay) && !likely.assessment().gateIsOpen() ? can : nearly).add(offer);
                case UNKNOWN -> nearly.add(offer);
                case NOT_ENTITLED -> not.add(offer);
                case NOT_APPLICABLE -> {}
            }
        }

        private List<Plan.Offer> makeWay(Assessed assessed) {
            if (assessed.assessment().outcome() == Outcome.ENTITLED) return List.of();
            return Stream.concat(can.stream(), nearly.stream())
                    .filter(offer ->
                            prerequisites.helps(assessed, offer.assessed().item()))
                    .toList();
        }

        private List<Assessed> assess(Item item) {
            return assessments.each(
                    asked.actor(),
                    asked.person(),
                    item,
                    asked.day(),
                    asked.desk(),
                    HandingIn.answersFor(item, asked.answers()));
        }

        private Plan.Offer offer(Assessed assessed, List<Plan.Offer> makeWay) {
            var needs = papers.of(asked.actor(), asked.person(), assessed.item(), asked.day()).stream()
                    .map(checked -> new Plan.PaperNeed(
                            checked.paper().kind(),
                            checked.there(),
                            checked.paper().must(),
                            checked.paper().within(),
                            checked.paper().mayBeDeclared()
                                    && !promises.wasUntrue(
                                            asked.person(), checked.paper().kind()),
                            checked.kept()))
                    .toList();
            return new Plan.Offer(
                    assessed, makeWay.stream().map(Plan.Offer::item).toList(), needs);
        }
    }
}
