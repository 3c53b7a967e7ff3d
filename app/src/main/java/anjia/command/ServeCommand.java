package anjia.command;

import anjia.access.StaffBook;
import anjia.catalogue.Catalogue;
import anjia.demo.DemoAccounts;
import anjia.postgres.RunningPostgres;
import anjia.work.Nights;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code anjia serve}: the platform with its database, until it is asked to stop (启动平台). */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Class<?> application;
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data = DataFolder.usual();

    @Option(names = "--demo", paramLabel = "none|small|county|province|volume")
    private @Nullable String demo;

    @Option(names = "--today", paramLabel = "DAY")
    private @Nullable String today;

    @Option(names = "--law", paramLabel = "DIR")
    private @Nullable Path law;

    ServeCommand(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        requireDay();
        if (law != null
                && LawFolder.sound(LawFolder.read(law, terminal), terminal).isEmpty()) return ExitCode.SOFTWARE;
        Addresses.requireFree(port, terminal);
        var folder = DataFolder.take(data, Addresses.local(port), terminal);
        var databaseUrl = System.getenv("DATABASE_URL");
        var choice = folder.demo(demo, databaseUrl != null);
        var database = OpenDatabase.open(folder.path(), databaseUrl, terminal);
        if (database.own() != null) keepToTheEnd(database.own());
        var closed = new CountDownLatch(1);
        var context = start(settings(folder, choice, database), closed);
        if (today != null && folder.movesOnTo(LocalDate.parse(today)))
            context.getBean(Nights.class).makeUpForThem();
        welcome(context, Duration.ofNanos(System.nanoTime() - begun));
        closed.await();
        return ExitCode.OK;
    }

    /** It is stopped after the last request is answered and Spring has closed. */
    private static void keepToTheEnd(RunningPostgres server) {
        SpringApplication.getShutdownHandlers().add(new DatabaseKeeper(server).keep()::close);
    }

    private void requireDay() {
        if (today == null) return;
        try {
            var _ = LocalDate.parse(today);
        } catch (DateTimeParseException e) {
            throw terminal.refusal("serve.noSuchDay", today);
        }
    }

    private Map<String, Object> settings(DataFolder folder, String choice, OpenDatabase database) {
        var settings = new HashMap<String, Object>(database.springProperties());
        settings.put("server.port", port);
        settings.put("anjia.data", folder.path().toString());
        settings.put("anjia.demo", choice);
        if (today != null) settings.put("anjia.today", today);
        if (law != null) settings.put("anjia.law", law.toAbsolutePath().toString());
        return settings;
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings, CountDownLatch closed) {
        terminal.say("serve.starts");
        var spring = new SpringApplication(application);
        spring.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("serve", settings));
            context.getBeanFactory().registerSingleton("demoProgress", new DemoProgress(terminal));
            context.addApplicationListener(event -> {
                if (event instanceof ContextClosedEvent) closed.countDown();
            });
        });
        return spring.run();
    }

    private void welcome(ConfigurableApplicationContext context, Duration taken) {
        terminal.say("serve.ready", taken.toMillis() / 1000.0);
        terminal.say("serve.here", Addresses.local(port));
        for (var address : Addresses.onTheNetwork(port)) terminal.say("serve.network", address);
        if (today != null) terminal.say("serve.day", today);
        if (law != null)
            terminal.say(
                    "serve.law",
                    law,
                    context.getBean(Catalogue.class).law().sha256().substring(0, 12));
        if (!isAdministered(context)) terminal.say("serve.noAdministrator");
        context.getBeanProvider(DemoAccounts.class).ifAvailable(this::tell);
        terminal.say("serve.howToStop");
    }

    /** Whoever stops the platform while it greets gets no greeting. */
    private static boolean isAdministered(ConfigurableApplicationContext context) {
        try {
            return context.getBean(StaffBook.class).isAdministered();
        } catch (DataAccessException | IllegalStateException e) {
            return true;
        }
    }

    private void tell(DemoAccounts demo) {
        var accounts = accountsOf(demo);
        if (accounts.isEmpty()) return;
        terminal.say("serve.demoAccounts");
        for (var account : accounts) terminal.line("  %s  %s".formatted(account.who(), account.login()));
    }

    /** Whoever stops the platform while it greets gets no greeting. */
    private List<DemoAccounts.DemoAccount> accountsOf(DemoAccounts demo) {
        try {
            return demo.accounts(terminal.texts().language());
        } catch (DataAccessException e) {
            return List.of();
        }
    }
}
