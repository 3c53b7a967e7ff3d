package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonDirectory;
import anjia.catalogue.Catalogue;
import anjia.payments.BankAccounts;
import anjia.payments.Instalment;
import anjia.payments.InstalmentState;
import anjia.payments.PaymentOrders;
import anjia.places.Office;
import anjia.places.OfficeId;
import anjia.places.Offices;
import anjia.web.Formats;
import anjia.web.Frame;
import anjia.web.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way of a file in five steps (办理进度): taken, complete, looked at, told, money in hand. */
@Component
class CaseSteps {

    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Offices offices;
    private final HandIns handIns;
    private final Supplements supplements;
    private final Promises promises;
    private final Decisions decisions;
    private final PaymentOrders orders;
    private final BankAccounts accounts;
    private final PersonDirectory people;

    CaseSteps(
            CaseFiles files,
            Catalogue catalogue,
            Offices offices,
            HandIns handIns,
            Supplements supplements,
            Promises promises,
            Decisions decisions,
            PaymentOrders orders,
            BankAccounts accounts,
            PersonDirectory people) {
        this.files = files;
        this.catalogue = catalogue;
        this.offices = offices;
        this.handIns = handIns;
        this.supplements = supplements;
        this.promises = promises;
        this.decisions = decisions;
        this.orders = orders;
        this.accounts = accounts;
        this.people = people;
    }

    List<Step> of(Actor actor, CaseFile file, boolean paysMonthly, Frame frame) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(Step.State.DONE, frame.text("cases.step.taken"), takenLine(file, frame)));
        if (file.state() == CaseState.WITHDRAWN) {
            steps.add(new Step(Step.State.DONE, frame.text("cases.step.withdrawn"), closed(file, frame)));
            return steps;
        }
        steps.add(complete(file, frame));
        if (file.state() == CaseState.FOLLOWING) steps.add(follows(file, frame));
        steps.add(lookedAt(file, frame));
        steps.add(told(file, frame));
        if (paysMonthly && file.state() != CaseState.REFUSED) steps.add(paid(actor, file, frame));
        return steps;
    }

    private String takenLine(CaseFile file, Frame frame) {
        var day = frame.formats().dayOfYear(file.handedInOn());
        if (file.isOfOrganisation())
            return files.takenBy(file)
                    .map(id -> frame.text("cases.step.takenAt", day, name(id)))
                    .orElseGet(() -> frame.text("cases.organisation.taken", day));
        var slip = handIns.slip(file.handIn());
        var helper = slip.map(HandIns.Slip::helper);
        if (helper.isPresent())
            return frame.text("cases.step.takenHelped", day, frame.name(people.nameOf(helper.get())));
        return slip.map(HandIns.Slip::office)
                .map(id -> frame.text("cases.step.takenAt", day, name(id)))
                .orElseGet(() -> frame.text("cases.step.takenAlone", day));
    }

    private Step complete(CaseFile file, Frame frame) {
        var asked = supplements.open(file.id());
        var promised = promises.of(file.id()).stream()
                .filter(one -> one.isOpen(Promises.Form.LATER))
                .findFirst();
        if (asked.isEmpty() && file.isOpen() && promised.isPresent())
            return new Step(
                    Step.State.NOW,
                    frame.text("cases.step.promised"),
                    frame.text(
                            "cases.step.promisedLine",
                            frame.formats().dayOfYear(promised.get().dueOn())));
        if (asked.isEmpty())
            return new Step(
                    Step.State.DONE,
                    frame.text("cases.step.complete"),
                    frame.text("cases.step.completeLine", frame.formats().dayOfYear(file.handedInOn())));
        return new Step(
                Step.State.NOW,
                frame.text("cases.step.waiting"),
                frame.text(
                        "cases.step.waitingLine",
                        frame.formats().dayOfYear(asked.get().askedOn())));
    }

    private Step follows(CaseFile file, Frame frame) {
        var other = files.followed(file.id()).orElseThrow(NoSuchCase::new);
        var name = catalogue
                .law(other.lawHash())
                .item(other.item())
                .words(frame.language().tag())
                .name();
        return new Step(Step.State.NOW, frame.text("cases.step.follows"), frame.text("cases.step.followsLine", name));
    }

    private Step lookedAt(CaseFile file, Frame frame) {
        var state = switch (file.state()) {
            case ACCEPTED, PROPOSED -> Step.State.NOW;
            case WAITING, FOLLOWING -> Step.State.LATER;
            case GRANTED, REFUSED, WITHDRAWN -> Step.State.DONE;
        };
        var line = state == Step.State.NOW ? "cases.step.lookedAtNow" : "cases.step.lookedAtLine";
        return new Step(state, frame.text("cases.step.lookedAt"), frame.text(line, name(file.office())));
    }

    private Step told(CaseFile file, Frame frame) {
        if (file.state() == CaseState.FOLLOWING)
            return new Step(Step.State.LATER, frame.text("cases.step.told"), frame.text("cases.due.follows"));
        if (file.isOpen())
            return new Step(
                    Step.State.LATER,
                    frame.text("cases.step.told"),
                    frame.text("cases.step.toldBy", frame.formats().dayOfYear(file.dueOn())));
        var name = file.state() == CaseState.GRANTED ? "cases.step.granted" : "cases.step.refused";
        return new Step(Step.State.DONE, frame.text(name), closed(file, frame));
    }

    private Step paid(Actor actor, CaseFile file, Frame frame) {
        var instalments =
                orders.instalments(actor, file.applicant(), file.number().value());
        var account = accounts.current(actor, file.applicant())
                .map(one -> one.bank() + " " + Formats.card(one.number().value()))
                .orElse("");
        var name = frame.text("cases.step.paid");
        if (file.isOpen() || instalments.isEmpty()) return new Step(Step.State.LATER, name, account);
        var lines = new ArrayList<String>();
        var returned = count(instalments, InstalmentState.RETURNED);
        if (returned > 0) lines.add(frame.text("cases.step.paidReturned", returned));
        var withBank = count(instalments, InstalmentState.IN_BATCH);
        if (withBank > 0) lines.add(frame.text("cases.step.paidWithBank", withBank, account));
        instalments.stream()
                .filter(instalment -> instalment.state() == InstalmentState.PLANNED)
                .findFirst()
                .ifPresent(next -> lines.add(
                        frame.text("cases.step.paidNext", frame.formats().dayOfYear(next.dueOn()), account)));
        return lines.isEmpty()
                ? new Step(Step.State.DONE, name, frame.text("cases.step.paidAll"))
                : new Step(Step.State.NOW, name, String.join(frame.text("catalogue.gap"), lines));
    }

    private static long count(List<Instalment> instalments, InstalmentState state) {
        return instalments.stream()
                .filter(instalment -> instalment.state() == state)
                .count();
    }

    private static String closed(CaseFile file, Frame frame) {
        LocalDate day = file.closedOn();
        return day == null ? "" : frame.formats().dayOfYear(day);
    }

    private String name(OfficeId office) {
        return offices.find(office).map(Office::name).orElse("");
    }
}
