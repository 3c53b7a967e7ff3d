package anjia.drill;

import anjia.drill.Hands.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/**
 * A window and the officer behind it (窗口与经办): a newcomer is entered, hands in for registration and benefit, and the officer decides; one
 * in a few thinks better of it, logs in by phone, and takes her file back. Every form is sent twice, and must be answered alike.
 */
public final class Window implements AutoCloseable {

    private static final String CLERK = "wangfang";
    private static final String OFFICER = "zhangweimin";
    static final String PASSWORD = "anjia-demo";

    private static final int MOST_CODES = 10;
    private static final int ON_ITS_WAY = 4;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration BEFORE_ANOTHER_CODE = Duration.ofSeconds(61);

    private static final int ONE_IN_SO_MANY_WITHDRAWS = 6;

    /** Its place among the files on the slip: after the registration, before what follows it. */
    private static final int BENEFIT = 1;

    private static final Pattern FILE =
            Pattern.compile("class=\"filenumber[^>]*>.*?<b[^>]*>([^<]+)</b>", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("<tr>.*?</tr>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

    private final IntSupplier port;
    private final Ledger ledger;
    private final AtomicInteger serials;
    private final Hands clerk;
    private final Hands officer;
    private boolean open;

    /** @param serials of newcomers, shared by all windows */
    public Window(IntSupplier port, Ledger ledger, AtomicInteger serials) {
        this.port = port;
        this.ledger = ledger;
        this.serials = serials;
        this.clerk = new Hands(port);
        this.officer = new Hands(port);
    }

    /** Serves one person from door to decision. */
    public void serveOne() throws InterruptedException {
        if (!open) open();
        var serial = serials.getAndIncrement();
        var newcomer = Newcomer.of(serial);
        var person = enter(newcomer);
        var file = handIn(person, newcomer);
        if (serial % ONE_IN_SO_MANY_WITHDRAWS == 0) withdraw(newcomer, file);
        else decide(file);
    }

    /** Serves one person as far as the hand-in: her file waits for the officer. */
    public void takeOne() throws InterruptedException {
        if (!open) open();
        var newcomer = Newcomer.of(serials.getAndIncrement());
        handIn(enter(newcomer), newcomer);
    }

    private void open() throws InterruptedException {
        clerk.logIn(CLERK, PASSWORD, "/desk");
        ledger.loggedIn();
        officer.logIn(OFFICER, PASSWORD, "/office/cases");
        ledger.loggedIn();
        open = true;
    }

    private UUID enter(Newcomer newcomer) throws InterruptedException {
        var form = Hands.fieldsOf(clerk.page("/desk/enter"), "/desk/enter");
        form.add(new Field("number", newcomer.number().value()));
        form.add(new Field("name", newcomer.name()));
        form.add(new Field("phone", newcomer.phone()));
        form.add(new Field("town", "蒿坪镇"));
        var page = twice(clerk, "/desk/enter", form);
        ledger.entered();
        return UUID.fromString(page.substring("/desk/persons/".length()));
    }

    /** @return the file of the benefit, which waits for the officer; the registration is settled at once, and health insurance follows the benefit */
    private String handIn(UUID person, Newcomer newcomer) throws InterruptedException {
        var path = "/desk/persons/" + person;
        var answers = Hands.fieldsOf(clerk.page(path), path + "/answers");
        answers.addAll(List.of(
                new Field("able_to_work", "yes"),
                new Field("wants_work", "yes"),
                new Field("bound_elsewhere", "nothing"),
                new Field("out_of_work_by", "lost_job"),
                new Field("left_work", "dismissed"),
                new Field("insured_place", "紫阳县"),
                new Field("contribution_months", "30")));
        var basket = Hands.fieldsOf(clerk.page(clerk.sent(path + "/answers", answers)), path + "/hand-in");
        basket.addAll(List.of(
                new Field("item", "unemployment/registration"),
                new Field("item", "unemployment/benefit"),
                new Field("item", "unemployment/medical-premium"),
                new Field("paper", "proof-of-ended-contract"),
                new Field("account", "6217000000000000012"),
                new Field("bank", "陕西农信"),
                new Field("holder", newcomer.name())));
        var slip = twice(clerk, path + "/hand-in", basket);
        ledger.handedIn(person, slip);
        return files(clerk.page(slip)).get(BENEFIT);
    }

    private static List<String> files(String slip) {
        return FILE.matcher(slip)
                .results()
                .map(number -> number.group(1).replaceAll("\\s", ""))
                .toList();
    }

    private void decide(String file) throws InterruptedException {
        var path = "/office/cases/" + file;
        var form = new ArrayList<>(Hands.fieldsOf(officer.page(path), path + "/decision"));
        form.add(new Field("choice", "CONFIRM"));
        form.add(new Field("reason", ""));
        twice(officer, path + "/decision", form);
        ledger.decided(file);
    }

    private void withdraw(Newcomer newcomer, String file) throws InterruptedException {
        var path = "/my/cases/%s/withdraw".formatted(file);
        try (var worker = new Hands(port)) {
            worker.comeIn(hands -> logIn(hands, newcomer), "/my/cases");
            var form = Hands.fieldsOf(worker.page(path), path);
            var done = worker.sent(path, form);
            if (!done.startsWith("/my/cases/")) throw new IllegalStateException("the withdrawal led to " + done);
            ledger.withdrawn(file);
        }
    }

    /** Number, then the code that the outbox of the demo shows beside the end of her phone; a code that was lost is asked for anew, a minute later. */
    private void logIn(Hands worker, Newcomer newcomer) throws InterruptedException {
        for (int tries = 0; tries < MOST_CODES; tries++) {
            var door = Hands.fieldsOf(worker.freshPage("/login"), "/login");
            door.add(new Field("number", newcomer.number().value()));
            var next = worker.tried("/login", door);
            if (next.isEmpty()) continue;
            var form = Hands.fieldsOf(worker.page(next.get()), "/login/code");
            var code = code(worker.page("/outbox"), newcomer);
            if (code.isPresent()) {
                form.add(new Field("code", code.get()));
                if (worker.tried("/login/code", form).isPresent()) {
                    ledger.loggedIn();
                    return;
                }
            }
            // the text may be on its way, and the code of a session that died is still good
            Thread.sleep(tries < ON_ITS_WAY ? A_MOMENT : BEFORE_ANOTHER_CODE);
        }
        throw new IllegalStateException("no code lets the worker in");
    }

    static Optional<String> code(String outbox, Newcomer newcomer) {
        var end = newcomer.phone().substring(newcomer.phone().length() - 4);
        return ROW.matcher(outbox)
                .results()
                .map(row -> row.group())
                .filter(row -> row.contains(end + "</span>"))
                .flatMap(row -> CODE.matcher(row.substring(row.indexOf("class=\"long\"")))
                        .results())
                .map(code -> code.group())
                .findFirst();
    }

    private static String twice(Hands hands, String path, List<Field> form) throws InterruptedException {
        var first = hands.sent(path, form);
        var second = hands.sent(path, form);
        if (!first.equals(second))
            throw new IllegalStateException("%s was answered by %s, and then by %s".formatted(path, first, second));
        return first;
    }

    @Override
    public void close() {
        clerk.close();
        officer.close();
    }
}
