package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Assessments;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.catalogue.Families;
import anjia.engine.Fact;
import anjia.engine.FactSpec;
import anjia.engine.FactType;
import anjia.engine.Outcome;
import anjia.engine.Value;
import anjia.engine.Words;
import anjia.payments.BankAccounts;
import anjia.payments.Instalment;
import anjia.payments.PaymentOrders;
import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.registry.PersonLine;
import anjia.registry.Persons;
import anjia.web.Chip;
import anjia.web.Choice;
import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Lanes;
import anjia.web.MemberRow;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one file on one screen (办件一屏). */
@Component
class FileViews {

    private final Persons persons;
    private final Deciding deciding;
    private final Assessments assessments;
    private final Explanations explanations;
    private final Catalogue catalogue;
    private final PersonRecord personRecord;
    private final Papers papers;
    private final BankAccounts accounts;
    private final PaymentOrders orders;
    private final FileParts parts;
    private final CaseFiles files;
    private final Places places;
    private final Families families;
    private final Around around;
    private final Applicants applicants;
    private final PaperLines lines;
    private final FilesOfOrganisations organisations;

    FileViews(
            Persons persons,
            Deciding deciding,
            Assessments assessments,
            Explanations explanations,
            Catalogue catalogue,
            PersonRecord personRecord,
            Papers papers,
            BankAccounts accounts,
            PaymentOrders orders,
            FileParts parts,
            CaseFiles files,
            Places places,
            Families families,
            Around around,
            Applicants applicants,
            PaperLines lines,
            FilesOfOrganisations organisations) {
        this.persons = persons;
        this.deciding = deciding;
        this.assessments = assessments;
        this.explanations = explanations;
        this.catalogue = catalogue;
        this.personRecord = personRecord;
        this.papers = papers;
        this.accounts = accounts;
        this.orders = orders;
        this.parts = parts;
        this.files = files;
        this.places = places;
        this.families = families;
        this.around = around;
        this.applicants = applicants;
        this.lines = lines;
        this.organisations = organisations;
    }

    /** What the officer typed and what was wrong with it; {@code found} are the facts as she found them. */
    record Typed(Answers found, Map<String, String> form, List<FieldError> errors) {
        static final Typed NOTHING = new Typed(Answers.NONE, Map.of(), List.of());

        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }

        String value(String field) {
            return form.getOrDefault(field, "");
        }
    }

    /** A fact that the officer may find otherwise: its choices, or none when it is typed; a day is typed in three fields. */
    record Finding(
            String fact, String ask, List<Choice> choices, boolean isDay, String chosen, String known, Group group) {

        DateParts day() {
            try {
                return chosen.matches("\\d{4}-\\d{2}-\\d{2}") ? DateParts.of(LocalDate.parse(chosen)) : DateParts.EMPTY;
            } catch (DateTimeParseException noSuchDay) {
                return DateParts.EMPTY;
            }
        }
    }

    /**
     * The rows of a fact about a group: filled in, they say it anew as a whole.
     *
     * @param rows empty for any other fact
     * @param typed what was typed into them, by field
     */
    record Group(List<MemberRow> rows, int most, boolean history, Map<String, String> typed) {
        static final Group NONE = new Group(List.of(), 0, false, Map.of());
    }

    /** Anything that differs between hand-in and today. */
    record Difference(String name, String before, String now) {}

    /** @param lanes of her life; null for an organisation, which has none */
    record FilePage(
            CaseFile file,
            Applicants.Who who,
            Explanation explanation,
            Outcome outcome,
            List<Difference> differences,
            @Nullable Lanes lanes,
            List<PaperLine> papers,
            String account,
            FileParts.Clock clock,
            FileParts.@Nullable Past past,
            List<Finding> findings,
            List<Instalment> instalments,
            boolean mayDecide,
            Around.View around,
            PaperLines.Office kept,
            Typed typed,
            String key) {}

    /** @param from where it comes from, in words */
    record PaperLine(String kind, boolean held, String from) {}

    FilePage page(Actor.Staff staff, CaseFile file, Typed typed, LocalDate day, String key, Frame frame) {
        var past = parts.past(staff, file, frame);
        var assessed = file.isOpen() ? deciding.assess(staff, file, typed.found(), day) : decided(staff, file);
        return new FilePage(
                file,
                applicants.of(staff, file, day, frame),
                explanations.of(assessed, frame),
                assessed.assessment().outcome(),
                file.isOpen() ? differences(file, assessed, frame) : List.of(),
                file.isOfOrganisation() ? null : personRecord.lanes(staff, file.applicant(), day, frame),
                papers(staff, file, assessed, day, frame),
                account(staff, file),
                parts.clock(file, day, frame),
                past,
                file.isOpen() ? findings(assessed, typed, frame) : List.of(),
                orders.instalments(staff, file.applicant(), file.number().value()),
                file.isOpen() && CaseAccess.mayDecide(staff, file),
                around.of(staff, file, typed.form(), frame),
                lines.office(staff, file, frame),
                typed,
                key);
    }

    /** A closed file is shown as it was decided; one that was taken back as it was handed in. */
    private Assessed decided(Actor.Staff staff, CaseFile file) {
        var decided = parts.decided(file);
        var hash = decided.map(Decisions.Decided::lawHash).orElse(file.lawHash());
        var facts = decided.map(Decisions.Decided::facts).orElseGet(() -> files.facts(file.id()));
        var law = catalogue.law(hash);
        var day = decided.map(Decisions.Decided::day).orElse(file.handedInOn());
        var item = law.item(file.item());
        var subject = families.subjects(staff, file.applicant(), item, day).stream()
                .filter(one -> one.key().equals(file.subject()))
                .findFirst()
                .orElse(null);
        return new Assessed(
                item,
                facts,
                law.assess(file.item(), facts, day, organisations.desk(file).value()),
                subject);
    }

    private List<Difference> differences(CaseFile file, Assessed now, Frame frame) {
        var words = now.item().words(frame.language().tag());
        var before = files.facts(file.id());
        var differences = new ArrayList<Difference>();
        for (var spec : now.item().facts()) {
            var was = before.get(spec.name());
            var is = now.facts().get(spec.name());
            if (!was.toString().equals(is.toString()))
                differences.add(new Difference(
                        words.fact(spec.name()), said(words, spec, was, frame), said(words, spec, is, frame)));
        }
        return differences;
    }

    private List<PaperLine> papers(Actor.Staff staff, CaseFile file, Assessed assessed, LocalDate day, Frame frame) {
        var checked = file.isOfOrganisation()
                ? organisations.papers(file, assessed)
                : papers.of(staff, file.applicant(), assessed.item(), day);
        return checked.stream()
                .map(one -> new PaperLine(
                        one.paper().kind(),
                        one.there(),
                        frame.text(one.there() ? "cases.paper.there" : "cases.paper.notThere")))
                .toList();
    }

    private String account(Actor.Staff staff, CaseFile file) {
        return accounts.current(staff, file.applicant())
                .map(account ->
                        account.bank() + " " + Formats.card(account.number().value()))
                .orElse("");
    }

    /** The facts that somebody can be asked about, with what is known of each. */
    private List<Finding> findings(Assessed assessed, Typed typed, Frame frame) {
        var words = assessed.item().words(frame.language().tag());
        return assessed.item().facts().stream()
                .map(spec -> {
                    var question = words.question(spec.ask().question());
                    var choices = spec.type() instanceof FactType.OneOf || spec.type() instanceof FactType.YesNo
                            ? question.choices().entrySet().stream()
                                    .map(choice -> Choice.of(choice.getKey(), choice.getValue()))
                                    .toList()
                            : List.<Choice>of();
                    return new Finding(
                            spec.name(),
                            words.fact(spec.name()),
                            choices,
                            spec.type() instanceof FactType.Day,
                            typed.found().values().getOrDefault(spec.name(), ""),
                            said(words, spec, assessed.facts().get(spec.name()), frame),
                            group(assessed, spec, typed, frame));
                })
                .toList();
    }

    private Group group(Assessed assessed, FactSpec spec, Typed typed, Frame frame) {
        if (!(spec.type() instanceof FactType.Members members)) return Group.NONE;
        var question =
                explanations.questions(assessed, List.of(spec.name()), frame).getFirst();
        var own = new TreeMap<String, String>();
        typed.form().forEach((field, value) -> {
            if (field.startsWith(spec.name() + ".")) own.put(field, value);
        });
        var rows = question.rows(typed.form(), typed.errors(), frame);
        return new Group(rows, members.most(), members.spell() != null, own);
    }

    /** A place by its name, anything else in the words of the item. */
    private String said(Words words, FactSpec spec, Fact fact, Frame frame) {
        return spec.type() instanceof FactType.Place && fact instanceof Fact.Known(Value.Code(var code), var _)
                ? frame.place(places.localName(new DivisionCode(code)))
                : words.say(spec, fact);
    }

    /** Lines of the list on the left: name and item by the names that the officer may see. */
    List<ListLine> lines(
            Actor.Staff staff, List<CaseFile> list, @Nullable CaseNumber current, LocalDate day, Frame frame) {
        var names = persons
                .lines(staff, list.stream().map(CaseFile::applicant).distinct().toList())
                .stream()
                .collect(java.util.stream.Collectors.toMap(PersonLine::id, PersonLine::name));
        var organisationNames = organisations.names(list);
        var ledgers = parts.ledgers(list);
        return list.stream()
                .map(file -> new ListLine(
                        file.number().value(),
                        file.isOfOrganisation()
                                ? organisationNames.getOrDefault(
                                        file.applicant().value(), "")
                                : Optional.ofNullable(names.get(file.applicant()))
                                        .map(frame::name)
                                        .orElse(frame.text("cases.file.noName")),
                        catalogue
                                .law(file.lawHash())
                                .item(file.item())
                                .words(frame.language().tag())
                                .name(),
                        file.isOpen() ? parts.chip(file, ledgers.getOrDefault(file.id(), List.of()), day, frame) : null,
                        file.isOpen() && file.state() != CaseState.FOLLOWING
                                ? frame.formats().dayOfYear(file.dueOn())
                                : frame.text("cases.state." + file.state()),
                        file.number().equals(current)))
                .toList();
    }

    record ListLine(
            String number,
            String name,
            String item,
            @Nullable Chip chip,
            String due,
            boolean current) {}
}
