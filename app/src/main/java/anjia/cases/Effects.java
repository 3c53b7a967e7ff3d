package anjia.cases;

import anjia.access.Actor;
import anjia.engine.Amount;
import anjia.engine.EffectSpec;
import anjia.engine.MonthAmount;
import anjia.letters.Letters;
import anjia.payments.Money;
import anjia.payments.NewOrder;
import anjia.payments.PaymentOrders;
import anjia.payments.Stops;
import anjia.record.LifeRecord;
import anjia.record.NewSpell;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Does what a granting decision says (决定的效果). The effects are data of the item; nothing here knows one item from another. */
@Component
class Effects {

    private final LifeRecord record;
    private final PaymentOrders orders;
    private final Stops stops;
    private final Letters letters;

    Effects(LifeRecord record, PaymentOrders orders, Stops stops, Letters letters) {
        this.record = record;
        this.orders = orders;
        this.stops = stops;
        this.letters = letters;
    }

    /** The house acts on the strength of the decision, in its name and with its number as source. */
    void carryOut(Ruling ruling, LocalDate day) {
        var actor = new Actor.SystemJob(ruling.file().source());
        for (var effect : ruling.assessed().item().effects()) carryOut(actor, effect, ruling, day);
    }

    private void carryOut(Actor actor, EffectSpec effect, Ruling ruling, LocalDate day) {
        var person = ruling.file().applicant();
        switch (effect) {
            case EffectSpec.OpenSpell(var kind) -> record.open(actor, person, spell(kind, ruling, day));
            case EffectSpec.CloseSpell(var kind) ->
                record.holding(actor, person, kind, day)
                        .ifPresent(spell -> record.close(actor, spell.id(), day.plusDays(1), Map.of()));
            case EffectSpec.OrderPayments order -> order(actor, order, ruling, day);
            case EffectSpec.StopPayments(var item) -> stops.stop(actor, person, item, day, "decided", day);
            case EffectSpec.SendLetter(var kind) ->
                letters.send(actor, person, kind, List.of(ruling.file().number().value()));
            case EffectSpec.RecoverPayments _,
                    EffectSpec.IssueCertificate _,
                    EffectSpec.RevokeCertificate _,
                    EffectSpec.Refer _,
                    EffectSpec.AddClock _ ->
                throw new UnknownEffect(ruling.file().item(), effect);
        }
    }

    /** Whether this house can carry the effect out; an item with another one keeps it from opening. */
    static boolean knows(EffectSpec effect) {
        return switch (effect) {
            case EffectSpec.OpenSpell _,
                    EffectSpec.CloseSpell _,
                    EffectSpec.OrderPayments _,
                    EffectSpec.StopPayments _,
                    EffectSpec.SendLetter _ -> true;
            case EffectSpec.RecoverPayments _,
                    EffectSpec.IssueCertificate _,
                    EffectSpec.RevokeCertificate _,
                    EffectSpec.Refer _,
                    EffectSpec.AddClock _ -> false;
        };
    }

    private void order(Actor actor, EffectSpec.OrderPayments order, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        var months = ruling.assessed().assessment().amount(order.amount()).stream()
                .flatMap(Effects::certain)
                .map(month -> new NewOrder.Month(month.from(), month.to(), new Money(month.low())))
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

    /** A spell that is paid for lasts as long as its months; any other from the day of the decision until something ends it. */
    private NewSpell spell(String kind, Ruling ruling, LocalDate day) {
        var file = ruling.file();
        var months = paidMonths(ruling);
        if (months.isEmpty()) return new NewSpell(kind, file.desk(), null, Map.of(), day, null, file.source());
        return new NewSpell(
                kind,
                file.division(),
                null,
                Map.of("months", String.valueOf(months.size())),
                months.getFirst().from(),
                months.getLast().to().plusDays(1),
                file.source());
    }

    static List<MonthAmount> paidMonths(Ruling ruling) {
        return ruling.assessed().item().effects().stream()
                .filter(EffectSpec.OrderPayments.class::isInstance)
                .map(effect -> ((EffectSpec.OrderPayments) effect).amount())
                .flatMap(amount -> ruling.assessed().assessment().amount(amount).stream())
                .flatMap(Effects::certain)
                .toList();
    }

    /** What is due whatever the questions still open will say, at the least it can be. */
    private static Stream<MonthAmount> certain(Amount amount) {
        return amount.months().stream().filter(month -> month.certain() && month.low() > 0);
    }
}
