package anjia.vault;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * Learns of new keys while the platform runs (密钥更换感知): every few seconds it reads the file again, asks the database which key seals,
 * and says there which keys this server holds.
 */
final class KeyWatch implements AutoCloseable {

    static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(KeyWatch.class);

    private final UUID server = UUID.randomUUID();
    private final JdbcClient db;
    private final KeyFile file;
    private final Vault vault;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("key-watch").factory());

    KeyWatch(JdbcClient db, KeyFile file, Vault vault) {
        this.db = db;
        this.file = file;
        this.vault = vault;
    }

    void start() {
        look();
        var pause = BETWEEN_LOOKS.toMillis();
        var _ = timer.scheduleWithFixedDelay(this::lookUnlessAway, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** A database or file that is away for a moment is asked again in the next. */
    private void lookUnlessAway() {
        try {
            look();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("the keys were not compared: {}", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.warn("the keys were not compared: {}", e.getClass().getSimpleName());
        }
    }

    void look() {
        var known = vault.held();
        var found = file.read().filter(known::isOneHouseWith).orElse(known.ring());
        var sealing = new KeyBook(db, file).sealing().orElse(known.sealing().id());
        var key = found.find(sealing);
        if (key.isEmpty())
            LOG.error("Key {} seals in the house and is not in {}: copy the key file here", sealing, file.path());
        var held = new Held(found, key.orElse(known.sealing()));
        if (!held.equals(known)) {
            vault.hold(held);
            LOG.info(
                    "This server holds the keys {} and seals with key {}",
                    held.ids(),
                    held.sealing().id());
        }
        tell(held);
    }

    private void tell(Held held) {
        db.sql("""
                insert into vault.server as s (id, keys, seals, seals_from, seen) values (:id, :keys, :seals, now(), now())
                on conflict (id) do update set keys = excluded.keys, seals = excluded.seals, seen = excluded.seen,
                    seals_from = case when s.seals = excluded.seals then s.seals_from else excluded.seals_from end
                """)
                .param("id", server)
                .param("keys", held.ids().toArray(Integer[]::new))
                .param("seals", held.sealing().id())
                .update();
    }

    /** A server that is gone is waited for by nobody. */
    @Override
    public void close() {
        try {
            // a look that is under way is not cut off: that would break its connection
            timer.shutdown();
            var _ = timer.awaitTermination(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS);
            db.sql("delete from vault.server where id = :id or seen < now() - interval '1 day'")
                    .param("id", server)
                    .update();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.debug("the database is away already", e);
        }
    }
}
