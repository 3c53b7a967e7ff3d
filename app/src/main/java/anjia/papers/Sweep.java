package anjia.papers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes away files that no row names (清理), and finds rows whose file is gone. A file waits a day: the row of a new one may be about to
 * come, and a backup under way may be about to read an old one.
 */
@Component
class Sweep {

    static final Duration GRACE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final JdbcClient db;
    private final Contents contents;
    private final ContentFiles files;
    private final Uploads uploads;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Sweep(
            JdbcClient db,
            Contents contents,
            ContentFiles files,
            Uploads uploads,
            Clock clock,
            TransactionTemplate transaction) {
        this.db = db;
        this.contents = contents;
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param removed files that went; {@code missing} contents without a file, which is a fault of the disk or of a restore */
    record Swept(int removed, int missing) {}

    Swept run() {
        uploads.forget();
        // files first: one that is written meanwhile has its row later, and is too young anyway
        var lying = files.contents();
        var named = named();
        var discarded = discarded();
        var removed = 0;
        var there = new HashSet<String>();
        for (var file : lying) {
            there.add(file.name());
            var address = addressOf(file.name());
            // drafts that a kill left behind
            if (!address.matches("[0-9a-f]{64}")) {
                if (isOld(file.at())) files.delete(file.name());
                continue;
            }
            var since = discarded.getOrDefault(address, file.at());
            if (!named.contains(address) && isOld(since) && remove(file.name(), address)) removed++;
        }
        var missing = (int) named.stream()
                .filter(address ->
                        !there.contains(address + Contents.WHOLE) || !there.contains(address + Contents.SMALL))
                .filter(address -> isNamed(address) && !lies(address))
                .count();
        if (missing > 0)
            LOG.error("{} papers have a row and no file; restore the folder of papers from a backup", missing);
        return new Swept(removed, missing);
    }

    private boolean lies(String address) {
        return files.exists(address + Contents.WHOLE) && files.exists(address + Contents.SMALL);
    }

    /** The clock of the disk tells the age of files, the clock of the house that of rows. */
    private boolean isOld(Instant since) {
        return since.plus(GRACE).isBefore(clock.instant());
    }

    private boolean remove(String name, String address) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            contents.lock(address);
            if (isNamed(address)) return false;
            files.delete(name);
            if (!files.exists(address + Contents.WHOLE) && !files.exists(address + Contents.SMALL))
                db.sql("delete from papers.discarded where address = :address")
                        .param("address", HexFormat.of().parseHex(address))
                        .update();
            return true;
        }));
    }

    private static String addressOf(String name) {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    private Set<String> named() {
        return new HashSet<>(db.sql("select encode(address, 'hex') from papers.content")
                .query(String.class)
                .list());
    }

    private boolean isNamed(String address) {
        return db.sql("select exists (select from papers.content where address = decode(:address, 'hex'))")
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    private HashMap<String, Instant> discarded() {
        var discarded = new HashMap<String, Instant>();
        db.sql("select encode(address, 'hex') as name, at from papers.discarded")
                .query(row -> {
                    discarded.put(
                            row.getString("name"),
                            row.getObject("at", OffsetDateTime.class)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toInstant());
                });
        return discarded;
    }
}
