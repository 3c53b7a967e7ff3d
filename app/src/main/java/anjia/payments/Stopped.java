package anjia.payments;

/**
 * What a stop did (停发结果).
 *
 * @param instalments how many payments will not be made
 * @param amount their sum
 * @param overpaid what was paid already for months that were not due, to be recovered
 */
public record Stopped(int instalments, Money amount, Money overpaid) {

    public boolean changedNothing() {
        return instalments == 0 && overpaid.equals(Money.NOTHING);
    }
}
