package anjia.catalogue;

import anjia.engine.BadFacts;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.engine.Origin;
import anjia.engine.Value;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Language;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads answers as facts, and says at the field what is wrong with one (回答校验). */
@Service
public class Answering {

    private static final String MONEY = "\\d{1,12}(\\.\\d{1,2})?";

    private final Counties counties;
    private final DeceasedCheck deceased;

    Answering(Counties counties, DeceasedCheck deceased) {
        this.counties = counties;
        this.deceased = deceased;
    }

    /**
     * The answers that a form sent for facts of the item; three date fields are one answer, empty fields are none. What was typed
     * into a field counts before what was chosen beside it.
     */
    public Answers from(Map<String, String> form, Item item) {
        var values = new LinkedHashMap<String, String>();
        for (var spec : item.facts()) {
            var typed = typed(form, spec);
            var answer = typed.isEmpty() ? form.getOrDefault(Answers.other(spec.name()), "") : typed;
            if (!answer.isEmpty()) values.put(spec.name(), answer);
        }
        if (Deceased.isAskedBy(item))
            Deceased.typed(form).forEach(typed -> values.put(typed.getKey(), typed.getValue()));
        var about = item.subject();
        if (about != null && form.containsKey(about)) values.put(about, form.get(about));
        return new Answers(values);
    }

    /** The answers as the form of their questions would have sent them: what {@link #from} reads. */
    public static Map<String, String> form(Answers answers, Item item) {
        var form = new LinkedHashMap<String, String>();
        answers.values().forEach((name, answer) -> {
            if (item.uses(name)) form.putAll(form(item.fact(name), name, answer));
            else if (Deceased.isAbout(name)) form.put(name, answer);
        });
        return form;
    }

    /** "Not sure" and "none such" are ticked beside a field, never written into it. */
    static Map<String, String> form(FactSpec spec, String field, String answer) {
        if (isChoice(spec)) return Map.of(field, answer);
        if (answer.equals(Answers.UNSURE) || answer.equals(Answers.NONE_SUCH))
            return Map.of(Answers.other(field), answer);
        return switch (spec.type()) {
            case FactType.Members group -> GroupAnswer.parse(answer).form(spec, group);
            case FactType.Day _ -> day(field, answer);
            default -> Map.of(field, answer);
        };
    }

    private static Map<String, String> day(String field, String answer) {
        var parts = answer.split("-", 3);
        return parts.length < 3
                ? Map.of()
                : Map.of(field + ".year", parts[0], field + ".month", parts[1], field + ".day", parts[2]);
    }

    private static boolean isChoice(FactSpec spec) {
        return switch (spec.type()) {
            case FactType.OneOf _, FactType.YesNo _, FactType.ClassOf _ -> true;
            case FactType.Count _, FactType.Day _, FactType.Place _, FactType.Members _ -> false;
        };
    }

    private static String typed(Map<String, String> form, FactSpec spec) {
        if (spec.type() instanceof FactType.Members group)
            return GroupAnswer.typed(form, spec, group).toString();
        if (!(spec.type() instanceof FactType.Day)) return plain(form.getOrDefault(spec.name(), ""));
        return day(form, spec.name());
    }

    /** As {@code 2026-03-10}, or as it was typed when that is no day. */
    static String day(Map<String, String> form, String field) {
        var parts = DateParts.from(form, field);
        if (parts.isEmpty()) return "";
        return parts.toDay().map(LocalDate::toString).orElse(parts.year() + "-" + parts.month() + "-" + parts.day());
    }

    /** What is wrong, in the reader's language: out of range, no such choice, no such day or place. Empty when all can be used. */
    public List<FieldError> mistakes(Item item, Answers answers, LocalDate day, Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        answers.values().forEach((name, answer) -> {
            if (item.uses(name)) mistakes.addAll(mistakes(item.fact(name), name, answer, day, frame));
        });
        if (Deceased.isAskedBy(item)) mistakes.addAll(deceased.mistakes(answers, frame));
        return mistakes;
    }

    /** Of a group each wrong field of each member; of anything else the one field. */
    private List<FieldError> mistakes(FactSpec spec, String field, String answer, LocalDate day, Frame frame) {
        if (spec.type() instanceof FactType.Members group && !answer.equals(Answers.UNSURE)) {
            var wrong = GroupAnswer.parse(answer)
                    .fields(spec.name(), group)
                    .flatMap(one -> mistakes(one.spec(), one.name(), one.value(), day, frame).stream())
                    .toList();
            var fits = !wrong.isEmpty() || fact(spec, answer).isPresent();
            return fits
                    ? wrong
                    : List.of(
                            new FieldError(field, frame.text("catalogue.mistake.group", group.least(), group.most())));
        }
        var mistake = mistake(spec, answer, day);
        return mistake == null ? List.of() : List.of(new FieldError(field, mistake.in(frame)));
    }

    /** The facts that the answers say; "unsure" says none. @throws BadAnswers when {@link #mistakes} would find any */
    public Facts read(Item item, Answers answers, LocalDate day) {
        var mistakes = mistakes(item, answers, day, Frame.outsideRequests(Language.ZH_CN));
        if (!mistakes.isEmpty()) throw new BadAnswers(mistakes);
        var facts = Facts.none();
        for (var answer : answers.values().entrySet()) {
            if (!item.uses(answer.getKey())) continue;
            var fact = fact(item.fact(answer.getKey()), answer.getValue());
            if (fact.isPresent()) facts = facts.put(answer.getKey(), said(fact.get(), day));
        }
        return facts;
    }

    private @Nullable Mistake mistake(FactSpec spec, String answer, LocalDate day) {
        if (answer.equals(Answers.UNSURE)) return null;
        var fact = fact(spec, answer);
        if (fact.isEmpty()) return Mistake.of(spec);
        var inFuture = spec.from() != null
                && fact.get() instanceof Fact.Known(Value.Day(var typed), var _)
                && typed.isAfter(day);
        return inFuture ? new Mistake("catalogue.mistake.future", 0, 0) : null;
    }

    /** Empty when the answer does not fit, or says that it is not known. */
    private Optional<Fact> fact(FactSpec spec, String answer) {
        if (answer.equals(Answers.UNSURE)) return Optional.empty();
        if (answer.equals(Answers.NONE_SUCH)) return read(spec, answer);
        return switch (spec.type()) {
            case FactType.Place _ -> counties.typed(answer).flatMap(code -> read(spec, code.value()));
            case FactType.Count count
            when Speech.isMoney(count.unit()) ->
                answer.matches(MONEY) ? read(spec, new BigDecimal(answer).setScale(2) + " yuan") : Optional.empty();
            case FactType.Count _, FactType.ClassOf _ ->
                answer.matches("\\d{1,9}") ? read(spec, answer) : Optional.empty();
            case FactType.Members group -> group(spec, group, GroupAnswer.parse(answer));
            case FactType.Day _, FactType.YesNo _, FactType.OneOf _ -> read(spec, answer);
        };
    }

    /** What was left empty of a member is not known. */
    private Optional<Fact> group(FactSpec spec, FactType.Members group, GroupAnswer answer) {
        var each = new ArrayList<Facts>();
        for (var row : answer.rows()) {
            var member = Facts.none();
            for (var one : group.each()) {
                var said = row.getOrDefault(one.name(), Answers.UNSURE);
                var fact = fact(one, said);
                if (fact.isEmpty() && !said.equals(Answers.UNSURE)) return Optional.empty();
                member = member.put(one.name(), fact.orElse(new Fact.Missing()));
            }
            each.add(member);
        }
        var fact = new Fact.Known(new Value.Members(each), null);
        return spec.fits(fact) ? Optional.of(fact) : Optional.empty();
    }

    private static Optional<Fact> read(FactSpec spec, String text) {
        try {
            return Optional.of(spec.read(text))
                    .filter(fact -> !(fact instanceof Fact.Missing || fact instanceof Fact.AtLeast));
        } catch (BadFacts doesNotFit) {
            return Optional.empty();
        }
    }

    private static Fact said(Fact fact, LocalDate day) {
        var origin = new Origin("catalogue.source.answer", null, day);
        return switch (fact) {
            case Fact.Known(var value, var _) -> new Fact.Known(value, origin);
            case Fact.Absent _ -> new Fact.Absent(origin);
            case Fact.AtLeast _, Fact.Missing _ -> fact;
        };
    }

    /** Full-width digits and letters made plain, without spaces and thousands commas. */
    static String plain(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.matches("[\\d,. ]+") ? plain.replaceAll("[, ]", "") : plain;
    }

    /** Words for what is wrong; the numbers are the range. */
    private record Mistake(String key, long low, long high) {

        static Mistake of(FactSpec spec) {
            return switch (spec.type()) {
                case FactType.Count count
                when Speech.isMoney(count.unit()) -> new Mistake("catalogue.mistake.money", count.low(), count.high());
                case FactType.Count count -> new Mistake("catalogue.mistake.count", count.low(), count.high());
                case FactType.Day _ -> new Mistake("catalogue.mistake.day", 0, 0);
                case FactType.Place _ -> new Mistake("catalogue.mistake.place", 0, 0);
                case FactType.ClassOf _, FactType.YesNo _, FactType.OneOf _, FactType.Members _ ->
                    new Mistake("catalogue.mistake.choice", 0, 0);
            };
        }

        String in(Frame frame) {
            return frame.text(key, low, high);
        }
    }
}
