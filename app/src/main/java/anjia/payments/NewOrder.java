package anjia.payments;

import anjia.access.PersonId;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a decision orders to be paid (支付令).
 *
 * @param source what orders it, "case:" and its id; the same source orders once
 * @param kind code of the item
 * @param office the office that pays
 * @param months one entry per benefit month, each beginning in a month of its own
 */
public record NewOrder(
        String source,
        String caseNumber,
        PersonId person,
        String kind,
        OfficeId office,
        LocalDate orderedOn,
        List<Month> months) {

    public NewOrder {
        months = List.copyOf(months);
    }

    public record Month(LocalDate firstDay, LocalDate lastDay, Money amount) {}
}
