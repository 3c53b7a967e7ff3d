package anjia.catalogue;

import anjia.catalogue.WhatIf.World;
import anjia.catalogue.WhatIfEvent.Ask;
import anjia.engine.Fact;
import anjia.engine.Item;
import anjia.engine.Value;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks what an event that may happen needs to be known (假设的提问), and reads the answers. */
@Component
class WhatIfAsking {

    /** How far people can look ahead. */
    private static final int YEARS = 2;

    /** Yuan a month, with fen or without. */
    private static final String MONEY = "\\d{1,6}(\\.\\d{1,2})?";

    private static final int FEN_DIGITS = 2;

    private final Catalogue catalogue;
    private final Answering answering;
    private final Questions questions;
    private final Counties counties;

    WhatIfAsking(Catalogue catalogue, Answering answering, Questions questions, Counties counties) {
        this.catalogue = catalogue;
        this.answering = answering;
        this.questions = questions;
        this.counties = counties;
    }

    /** What is still to be asked, in order. */
    List<Ask> open(WhatIfEvent event, Answers answers, World world) {
        return event.asks().stream()
                .filter(ask -> !answers.answers(ask.name()))
                .filter(ask -> !(ask instanceof Ask.TheChild && children(world).size() < 2))
                .filter(ask -> !(ask instanceof Ask.AFact fact && fact.unlessKnown() && isKnown(fact.name(), world)))
                .toList();
    }

    /** Those that something of hers can be about, each once. */
    private static List<Subject> children(World world) {
        return world.matters().stream()
                .map(Assessed::subject)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isKnown(String fact, World world) {
        return world.matters().stream()
                .map(one -> one.facts().get(fact))
                .anyMatch(found -> !(found instanceof Fact.Missing));
    }

    /** As the form sent it, in one line; empty when nothing was sent. */
    String typed(Ask ask, Map<String, String> form) {
        return switch (ask) {
            case Ask.TheDay _ -> Answering.day(form, WhatIfEvent.DAY);
            case Ask.ThePlace _ -> Answering.plain(form.getOrDefault(WhatIfEvent.PLACE, ""));
            case Ask.TheChild _ -> form.getOrDefault(WhatIfEvent.CHILD, "");
            case Ask.TheWage _ -> {
                var wage = Answering.plain(form.getOrDefault(WhatIfEvent.WAGE, ""));
                yield wage.isEmpty() ? form.getOrDefault(Answers.other(WhatIfEvent.WAGE), "") : wage;
            }
            case Ask.AFact(var name, var _, var _) ->
                answering.from(form, item(name)).values().getOrDefault(name, "");
        };
    }

    /** What is wrong with an answer; empty when it can be used. */
    List<FieldError> mistakes(Ask ask, String answer, World world, Frame frame) {
        var key = mistake(ask, answer, world);
        if (key != null)
            return List.of(new FieldError(
                    ask.name(), frame.text(key, frame.formats().day(last(world.today())))));
        return ask instanceof Ask.AFact(var name, var _, var _)
                ? answering.mistakes(item(name), Answers.NONE.with(name, answer), world.today(), frame)
                : List.of();
    }

    private @Nullable String mistake(Ask ask, String answer, World world) {
        return switch (ask) {
            case Ask.TheDay _ -> dayMistake(answer, world.today());
            case Ask.ThePlace(var here) -> placeMistake(answer, here, world.desk());
            case Ask.TheChild _ ->
                children(world).stream().anyMatch(child -> child.key().equals(answer))
                        ? null
                        : "catalogue.mistake.choice";
            case Ask.TheWage _ ->
                answer.equals(Answers.UNSURE) || answer.matches(MONEY) ? null : "catalogue.mistake.money";
            case Ask.AFact(var _, var choices, var _) -> {
                if (answer.isEmpty()) yield "catalogue.mistake.choice";
                var offered = choices.isEmpty() || answer.equals(Answers.UNSURE) || choices.contains(answer);
                yield offered ? null : "catalogue.mistake.choice";
            }
        };
    }

    private @Nullable String dayMistake(String answer, LocalDate today) {
        var day = day(answer);
        if (day.isEmpty()) return answer.isEmpty() ? "catalogue.whatif.mistake.noDay" : "catalogue.mistake.day";
        if (day.get().isBefore(today)) return "catalogue.whatif.mistake.past";
        return day.get().isAfter(last(today)) ? "catalogue.whatif.mistake.far" : null;
    }

    private @Nullable String placeMistake(String answer, boolean here, @Nullable DivisionCode desk) {
        var place = counties.typedOrCity(answer);
        if (place.isEmpty()) return "catalogue.mistake.place";
        var county = place.get().level() == DivisionLevel.COUNTY;
        if (here && !(county && counties.isHere(place.get()))) return "catalogue.whatif.mistake.notHere";
        var lives = Optional.ofNullable(desk).flatMap(one -> one.at(DivisionLevel.COUNTY));
        return lives.equals(place) ? "catalogue.whatif.mistake.same" : null;
    }

    private static LocalDate last(LocalDate today) {
        return today.plusYears(YEARS);
    }

    /** Answers that can no longer be used, because the day has passed meanwhile, are asked again. */
    Answers usable(WhatIfEvent event, Answers answers, World world, Frame frame) {
        var usable = Answers.NONE;
        for (var ask : event.asks()) {
            var answer = answers.values().get(ask.name());
            if (answer != null && mistakes(ask, answer, world, frame).isEmpty())
                usable = usable.with(ask.name(), answer);
        }
        return usable;
    }

    /** @throws java.util.NoSuchElementException when the day has not been said */
    WhatIfSaid read(WhatIfEvent event, Answers answers, LocalDate today) {
        var facts = new LinkedHashMap<String, Fact>();
        for (var ask : event.asks())
            if (ask instanceof Ask.AFact(var name, var _, var _) && answers.answers(name))
                facts.put(name, fact(name, answers, today));
        var place = answers.values().get(WhatIfEvent.PLACE);
        return new WhatIfSaid(
                day(answers.values().getOrDefault(WhatIfEvent.DAY, "")).orElseThrow(),
                place == null ? null : counties.typedOrCity(place).orElse(null),
                wage(answers.values().getOrDefault(WhatIfEvent.WAGE, "")),
                facts,
                answers.values().get(WhatIfEvent.CHILD));
    }

    private Fact fact(String name, Answers answers, LocalDate today) {
        var said = answers.values().getOrDefault(name, Answers.UNSURE);
        return answering.read(item(name), Answers.NONE.with(name, said), today).get(name);
    }

    private static Fact wage(String answer) {
        return answer.matches(MONEY)
                ? new Fact.Known(
                        new Value.Whole(new BigDecimal(answer)
                                .movePointRight(FEN_DIGITS)
                                .longValueExact()),
                        null)
                : new Fact.Missing();
    }

    private static Optional<LocalDate> day(String answer) {
        return answer.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(LocalDate.parse(answer)) : Optional.empty();
    }

    /** The question as a page asks it; a fact of the law with the law's own choices, and in the words of what would be. */
    OpenQuestion question(WhatIfEvent event, Ask ask, World world, Frame frame) {
        var words = event.key("ask." + ask.name());
        return switch (ask) {
            case Ask.TheDay _ ->
                plain(ask, OpenQuestion.Kind.DAY, frame, words, frame.text("catalogue.whatif.hint.day"), List.of());
            case Ask.ThePlace _ -> plain(ask, OpenQuestion.Kind.PLACE, frame, words, "", counties.offered());
            case Ask.TheChild _ -> {
                var each = children(world).stream()
                        .map(child -> Choice.of(child.key(), frame.name(child.name())))
                        .toList();
                yield plain(ask, OpenQuestion.Kind.CHOICE, frame, words, "", each);
            }
            case Ask.TheWage _ -> plain(ask, OpenQuestion.Kind.MONEY, frame, words, "", List.of());
            case Ask.AFact fact -> ofTheLaw(fact, words, frame);
        };
    }

    private OpenQuestion plain(
            Ask ask, OpenQuestion.Kind kind, Frame frame, String words, String hint, List<Choice> choices) {
        var money = kind == OpenQuestion.Kind.MONEY;
        return new OpenQuestion(
                ask.name(),
                kind,
                frame.text("catalogue.whatif.field." + ask.name()),
                frame.text(words),
                hint,
                "",
                "",
                choices,
                null,
                money ? Choice.of(Answers.UNSURE, frame.text("catalogue.whatif.unsure")) : OpenQuestion.NO_WAY_OUT,
                money ? frame.text("catalogue.unit.yuan") : "",
                null);
    }

    private OpenQuestion ofTheLaw(Ask.AFact fact, String words, Frame frame) {
        var asked =
                questions.about(item(fact.name()), List.of(fact.name()), frame).getFirst();
        return new OpenQuestion(
                asked.fact(),
                asked.kind(),
                asked.name(),
                frame.text(words),
                asked.hint(),
                "",
                "",
                fact.choices().isEmpty()
                        ? asked.choices()
                        : asked.choices().stream()
                                .filter(choice -> fact.choices().contains(choice.value()))
                                .toList(),
                asked.none(),
                Choice.of(Answers.UNSURE, frame.text("catalogue.whatif.unsure")),
                asked.unit(),
                null);
    }

    /** One of the items that use the fact; they all mean the same by it. */
    private Item item(String fact) {
        return catalogue.items().stream()
                .filter(item -> item.uses(fact))
                .findFirst()
                .orElseThrow();
    }
}
