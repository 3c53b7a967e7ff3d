package anjia.drill;

import anjia.drill.Hands.Field;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Where bank files are made and answered (支付报盘): what is due goes into the file of the day, and the bank returns one line of it. */
public final class PayOffice implements AutoCloseable {

    private static final String OFFICER = "zhangweimin";
    private static final String PATH = "/office/payments";
    private static final Pattern MAKE = Pattern.compile("<form method=\"post\" action=\"/office/payments\">");
    private static final Pattern LINE = Pattern.compile("name=\"returned\" value=\"(\\d+)\"");

    private final Ledger ledger;
    private final Hands officer;
    private boolean open;

    public PayOffice(IntSupplier port, Ledger ledger) {
        this.ledger = ledger;
        this.officer = new Hands(port);
    }

    /** @return whether there was something to pay */
    public boolean payWhatIsDue() throws InterruptedException {
        if (!open) {
            officer.logIn(OFFICER, Window.PASSWORD, PATH);
            ledger.loggedIn();
            open = true;
        }
        var page = officer.page(PATH);
        if (!MAKE.matcher(page).find()) return false;
        var batch = officer.sent(PATH, Hands.fieldsOf(page, PATH));
        if (batch.equals(PATH)) return false;
        ledger.paid(batch.substring(PATH.length() + 1));
        answer(batch);
        return true;
    }

    private void answer(String batch) throws InterruptedException {
        var page = officer.page(batch);
        var form = Hands.fieldsOf(page, batch + "/answer");
        var first = LINE.matcher(page);
        if (first.find()) form.add(new Field("returned", first.group(1)));
        officer.sent(batch + "/answer", form);
        ledger.answered(batch.substring(PATH.length() + 1));
    }

    @Override
    public void close() {
        officer.close();
    }
}
