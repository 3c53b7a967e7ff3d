package anjia.payments;

import java.util.UUID;

/** Where somebody's money goes (收款账户). Pages show the bank and the tail of the number. */
public record BankAccount(UUID id, CardNumber number, String bank, String holder) {}
