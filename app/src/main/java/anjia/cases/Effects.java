package anjia.cases;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.catalogue.Assessed;
import anjia.catalogue.Subject;
import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.MonthAmount;
import anjia.letters.Certificate;
import anjia.letters.Certificates;
import anjia.letters.Letters;
import anjia.payments.Money;
import anjia.payments.NewOrder;
import anjia.payments.PaymentOrders;
import anjia.payments.Stops;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import anjia.record.Spell;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does what a granting decision says (决定的效果). The effects are data of the item; nothing here knows one item from another. */
@Component
class Effects {

    private final LifeRecord record;
    private final PaymentOrders orders;
    private final Stops stops;
    private final Letters letters;
    private final Certificates certificates;
    private final Offices offices;
    private final Decisions decisions;

    Effects(
            LifeRecord record,
            PaymentOrders orders,
            Stops stops,
            Letters letters,
            Certificates certificates,
            Offices offices,
            Decisions decisions) {
        this.record = record;
        this.orders = orders;
        this.stops = stops;
        this.letters = letters;
        this.certificates = certificates;
        this.offices = offices;
        this.decisions = decisions;
    }

    /** The house acts on the strength of the decision, in its name and with its number as source. */
    void carryOut(Ruling ruling, LocalDate day) {
        var actor = new Actor.SystemJob(ruling.file().source());
        for (var effect : ruling.assessed().item().effects()) carryOut(actor, effect, ruling, day);
    }

    private void carryOut(Actor actor, EffectSpec effect, Ruling ruling, LocalDate day) {
        var person = ruling.file().applicant();
        switch (effect) {
            case EffectSpec.OpenSpell open -> record.open(actor, whom(ruling), spell(open, ruling, day));
            case EffectSpec.CloseSpell(var kind) ->
                record.holding(actor, whom(ruling), kind, day).ifPresent(spell -> end(actor, spell, day));
            case EffectSpec.OrderPayments order -> order(actor, order, ruling, day);
            case EffectSpec.StopPayments(var item) -> stops.stop(actor, person, item, day, "decided", day);
            case EffectSpec.SendLetter(var kind) ->
                letters.send(actor, person, kind, List.of(ruling.file().number().value()));
            case EffectSpec.IssueCertificate issue -> issue(actor, issue, ruling, day);
            case EffectSpec.RevokeCertificate(var kind) ->
                certificates.revoke(
                        actor,
                        person,
                        kind,
                        Texts.in(Language.ZH_CN)
                                .get(
                                        "cases.certificate.ended",
                                        Formats.fileNumber(
                                                ruling.file().number().value())),
                        day);
            case EffectSpec.RecoverPayments _, EffectSpec.Refer _, EffectSpec.AddClock _ ->
                throw new UnknownEffect(ruling.file().item(), effect);
        }
    }

    private void issue(Actor actor, EffectSpec.IssueCertificate issue, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        var office = offices.find(file.office()).map(Office::name).orElse("");
        certificates.issue(
                actor,
                new Certificate(
                        file.applicant(),
                        file.number().value(),
                        decisions.turns(file.id()) + 1,
                        ruling.assessed(),
                        issue.kind(),
                        Optional.ofNullable(issue.until())
                                .flatMap(name -> Kept.day(name, ruling.assessed()))
                                .orElse(null),
                        office,
                        file.division(),
                        day));
    }

    /** Whose life it changes: the child's, of a file about a child. */
    private static PersonId whom(Ruling ruling) {
        var subject = ruling.assessed().subject();
        if (subject != null) return subject.person();
        var key = ruling.file().subject();
        return key.isEmpty() ? ruling.file().applicant() : Subject.person(key);
    }

    /** It holds until the day before; one that began today never held. */
    private void end(Actor actor, Spell spell, LocalDate day) {
        if (spell.from().isBefore(day)) record.close(actor, spell.id(), day, Map.of());
        else record.withdraw(actor, spell.id(), "replaced on its first day");
    }

    /** Whether this house can carry the effect out; an item with another one keeps it from opening. */
    static boolean knows(EffectSpec effect) {
        return switch (effect) {
            case EffectSpec.OpenSpell _,
                    EffectSpec.CloseSpell _,
                    EffectSpec.OrderPayments _,
                    EffectSpec.StopPayments _,
                    EffectSpec.IssueCertificate _,
                    EffectSpec.RevokeCertificate _,
                    EffectSpec.SendLetter _ -> true;
            case EffectSpec.RecoverPayments _, EffectSpec.Refer _, EffectSpec.AddClock _ -> false;
        };
    }

    private void order(Actor actor, EffectSpec.OrderPayments order, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        var months = ruling.assessed().assessment().amount(order.amount()).stream()
                .flatMap(amount -> amount.isSchedule() ? certain(amount).map(Effects::instalment) : once(amount, day))
                .toList();
        orders.order(
                actor,
                new NewOrder(
                        "case:" + file.id(),
                        file.number().value(),
                        file.applicant(),
                        file.item(),
                        file.office(),
                        day,
                        months));
    }

    private static NewOrder.Month instalment(MonthAmount month) {
        return new NewOrder.Month(month.from(), month.to(), new Money(month.low()));
    }

    /** What is paid once is due on the day of the decision. */
    private static Stream<NewOrder.Month> once(Amount amount, LocalDate day) {
        return amount.low() > 0 ? Stream.of(new NewOrder.Month(day, day, new Money(amount.low()))) : Stream.empty();
    }

    /** A spell that is paid for lasts as long as its months; any other from the day of the decision until something ends it. */
    private NewSpell spell(EffectSpec.OpenSpell open, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        var months = paidMonths(ruling.assessed());
        var details = new HashMap<>(Kept.by(open, ruling.assessed()));
        if (months.isEmpty()) return new NewSpell(open.kind(), file.desk(), null, details, day, null, file.source());
        details.put("months", String.valueOf(months.size()));
        return new NewSpell(
                open.kind(),
                file.division(),
                null,
                details,
                months.getFirst().from(),
                months.getLast().to().plusDays(1),
                file.source());
    }

    /** The months that the item pays for, whatever the questions still open will say. */
    static List<MonthAmount> paidMonths(Assessed assessed) {
        return assessed.item().effects().stream()
                .filter(EffectSpec.OrderPayments.class::isInstance)
                .map(effect -> ((EffectSpec.OrderPayments) effect).amount())
                .flatMap(amount -> assessed.assessment().amount(amount).stream())
                .flatMap(Effects::certain)
                .toList();
    }

    /** What is due whatever the questions still open will say, at the least it can be. */
    private static Stream<MonthAmount> certain(Amount amount) {
        return amount.months().stream().filter(month -> month.certain() && month.low() > 0);
    }
}
