package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Answers;
import anjia.catalogue.Assessed;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Explanation;
import anjia.catalogue.Explanations;
import anjia.catalogue.SealedAnswers;
import anjia.engine.Item;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.registry.Organisation;
import anjia.web.Chip;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.work.Today;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown of the files of an organisation (单位办件展示): to whoever acts for it, and at the window. */
@Component
class OrganisationCaseViews {

    private final FilesOfOrganisations organisations;
    private final HandingInForOrganisations handingIn;
    private final CaseFiles files;
    private final Supplements supplements;
    private final CaseStanding standing;
    private final Clocks clocks;
    private final Catalogue catalogue;
    private final Explanations explanations;
    private final Offices offices;
    private final SealedAnswers sealed;
    private final Today today;

    OrganisationCaseViews(
            FilesOfOrganisations organisations,
            HandingInForOrganisations handingIn,
            CaseFiles files,
            Supplements supplements,
            CaseStanding standing,
            Clocks clocks,
            Catalogue catalogue,
            Explanations explanations,
            Offices offices,
            SealedAnswers sealed,
            Today today) {
        this.organisations = organisations;
        this.handingIn = handingIn;
        this.files = files;
        this.supplements = supplements;
        this.standing = standing;
        this.clocks = clocks;
        this.catalogue = catalogue;
        this.explanations = explanations;
        this.offices = offices;
        this.sealed = sealed;
        this.today = today;
    }

    /** Something that can be handed in for an organisation; {@code href} leads to its questions. */
    record Offer(String code, String name, String line, String href) {}

    /**
     * One of its files.
     *
     * @param chip while it is open; null when it is done
     * @param line the day by which there is a result, or what came of it
     * @param waits kinds of papers that it waits for; empty when it waits for none
     */
    record Line(
            String number,
            String name,
            String office,
            @Nullable Chip chip,
            String line,
            List<String> waits,
            long version) {}

    /** @param within working days in which it may come after the hand-in; 0 when it must be there */
    record PaperLine(String kind, String name, boolean must, int within, boolean shown) {}

    /**
     * To look at once more before it is handed in.
     *
     * @param a the answers, sealed; {@code path} where the form goes
     * @param atWindow whether a clerk looks at it, who sees the papers
     * @param office that decides; empty when none is entered
     */
    record CheckPage(
            String organisation,
            String code,
            Explanation item,
            String a,
            String path,
            boolean atWindow,
            boolean no,
            String office,
            String due,
            List<PaperLine> papers,
            List<FieldError> errors,
            String key) {

        boolean asksPapers() {
            return papers.stream().anyMatch(PaperLine::must);
        }
    }

    List<Offer> offers(Frame frame) {
        return catalogue.items().stream()
                .filter(Catalogue::isTakenForOrganisations)
                .map(item -> offer(item, frame))
                .sorted(Comparator.comparing(Offer::code))
                .toList();
    }

    private static Offer offer(Item item, Frame frame) {
        var words = item.words(frame.language().tag());
        return new Offer(item.code(), words.name(), words.inOwnWords(), "/check/" + item.code());
    }

    List<Line> lines(List<CaseFile> list, Frame frame) {
        return list.stream().map(file -> line(file, frame)).toList();
    }

    private Line line(CaseFile file, Frame frame) {
        return new Line(
                file.number().value(),
                name(file, frame),
                office(file),
                file.isOpen() ? standing.chipForHer(file, today.day(), frame) : null,
                CaseStanding.line(file, frame),
                supplements.open(file.id()).map(Supplements.Asked::papers).orElse(List.of()),
                file.version());
    }

    String office(CaseFile file) {
        return offices.find(file.office()).map(Office::name).orElse("");
    }

    String name(CaseFile file, Frame frame) {
        return catalogue
                .law(file.lawHash())
                .item(file.item())
                .words(frame.language().tag())
                .name();
    }

    /** What was answered for the item; empty when something is still to be asked. */
    @Nullable
    Assessed answered(Organisation organisation, String item, Answers answers) {
        if (!handingIn.takes(item)) throw new NoSuchCase();
        var kept = HandingIn.answersFor(catalogue.item(item), answers);
        var assessed = organisations.assess(organisation, item, kept, today.day());
        return HandingInForOrganisations.unanswered(assessed, kept).isEmpty() ? assessed : null;
    }

    /** Where the questions that are open of this organisation are asked. */
    String asksOn(Organisation organisation, String item, Answers answers) {
        return "/check/" + item + sealed.carried(organisations.known(organisation, item, answers, today.day()));
    }

    CheckPage check(
            Actor actor,
            Organisation organisation,
            Assessed assessed,
            Answers answers,
            String path,
            Set<String> shown,
            List<FieldError> errors,
            Frame frame) {
        var code = organisation.creditCode();
        var limit = Clocks.limit(assessed.item().limit());
        var due = clocks.due(today.day(), limit);
        return new CheckPage(
                organisation.name(),
                code == null ? "" : code.value(),
                explanations.of(assessed, frame),
                sealed.seal(HandingIn.answersFor(assessed.item(), answers)),
                path,
                actor instanceof Actor.Staff,
                HandingInForOrganisations.isNo(assessed),
                handingIn
                        .deciding(actor, organisation, assessed)
                        .map(Office::name)
                        .orElse(""),
                frame.text(
                        due.provisional() ? "cases.due.about" : "cases.due.by",
                        frame.formats().dayToRemember(due.on())),
                assessed.item().papers().stream()
                        .map(paper -> new PaperLine(
                                paper.kind(),
                                PaperLines.name(paper.kind(), frame),
                                paper.must(),
                                paper.within(),
                                shown.contains(paper.kind())))
                        .toList(),
                errors,
                UUID.randomUUID().toString());
    }

    /** As it was decided, by the law of then; while it is open by that of today. */
    Explanation explanation(CaseFile file, Decisions.@Nullable Decided decided, Frame frame) {
        if (decided == null)
            return explanations.of(
                    organisations.assess(
                            organisations.organisation(file), file.item(), files.answers(file.id()), today.day()),
                    frame);
        var law = catalogue.law(decided.lawHash());
        var assessment = law.assess(
                file.item(),
                decided.facts(),
                decided.day(),
                organisations.desk(file).value());
        return explanations.of(new Assessed(law.item(file.item()), decided.facts(), assessment), frame);
    }

    /** Why nothing was taken, in words; empty when it was. */
    static List<FieldError> errors(HandingInForOrganisations.Outcomes outcome, Frame frame) {
        return switch (outcome) {
            case TAKEN, OPEN, UNANSWERED -> List.of();
            case LAW_SAYS_NO -> List.of(new FieldError("insist", frame.text("cases.organisation.fault.no")));
            case NO_OFFICE -> List.of(new FieldError("office", frame.text("cases.organisation.fault.noOffice")));
            case OWN -> List.of(new FieldError("own", frame.text("cases.organisation.fault.own")));
        };
    }
}
