package anjia.papers;

import anjia.access.PersonId;
import anjia.vault.BrokenFile;
import anjia.vault.ContentKeys;
import anjia.vault.Vault;
import anjia.web.Ids;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Photos and PDFs as they are kept (材料内容库). The file comes first and the row after it, in the transaction of the act: after a kill there may be a
 * file too many, which the {@link Sweep} takes away, and never one too few.
 */
@Component
class Contents {

    static final String KEY = "papers.content.data_key";
    private static final String ADDRESS = "papers.content.address";
    static final String WHOLE = ".c";
    static final String SMALL = ".s";

    private final JdbcClient db;
    private final Vault vault;
    private final ContentKeys keys;
    private final ContentFiles files;
    private final Clock clock;

    Contents(JdbcClient db, Vault vault, ContentKeys keys, ContentFiles files, Clock clock) {
        this.db = db;
        this.vault = vault;
        this.keys = keys;
        this.files = files;
        this.clock = clock;
    }

    private record Row(UUID id, byte[] address, byte[] dataKey, String form, long bytes, long smallBytes) {
        String name() {
            return nameOf(address);
        }
    }

    /** What is handed out. */
    record Content(Prepared.Form form, byte[] bytes) {}

    static String nameOf(byte[] address) {
        return HexFormat.of().formatHex(address);
    }

    /** The same content of the same person is stored once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID store(PersonId person, Prepared prepared) {
        var address =
                vault.blindIndex(ADDRESS, person.value() + ":" + prepared.form() + ":" + digest(prepared.content()));
        lock(nameOf(address));
        var before = find("address = :key", address);
        var id = before.map(Row::id).orElseGet(Ids::next);
        var key = before.map(Row::dataKey).orElseGet(() -> keys.make(KEY, id));
        if (before.isPresent() && lies(before.get())) return id;
        files.write(nameOf(address) + WHOLE, keys.seal(KEY, id, key, prepared.content()));
        files.write(nameOf(address) + SMALL, keys.seal(KEY, id, key, prepared.small()));
        if (before.isEmpty()) insert(id, person, address, key, prepared);
        return id;
    }

    private boolean lies(Row row) {
        return files.exists(row.name() + WHOLE) && files.exists(row.name() + SMALL);
    }

    private void insert(UUID id, PersonId person, byte[] address, byte[] key, Prepared prepared) {
        db.sql("""
                insert into papers.content (id, person, address, data_key, form, bytes, small_bytes, pages, stored_at)
                values (:id, :person, :address, :key, :form, :bytes, :small, :pages, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("address", address)
                .param("key", key)
                .param("form", prepared.form().name())
                .param("bytes", prepared.content().length)
                .param("small", prepared.small().length)
                .param("pages", prepared.pages())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        db.sql("delete from papers.discarded where address = :address")
                .param("address", address)
                .update();
    }

    /** Asks nobody who may see it: {@link PaperFolder} does. */
    Content open(UUID id, boolean small) {
        var row = find("id = :key", id).orElseThrow(NoSuchPaper::new);
        var sealed = files.read(row.name() + (small ? SMALL : WHOLE))
                .orElseThrow(() -> new IllegalStateException("content %s has no file".formatted(id)));
        try {
            var plain = keys.open(KEY, id, row.dataKey(), sealed);
            if (plain.length != (small ? row.smallBytes() : row.bytes()))
                throw new IllegalStateException("content %s is not as long as it was".formatted(id));
            return new Content(small ? Prepared.Form.PHOTO : Prepared.Form.valueOf(row.form()), plain);
        } catch (BrokenFile broken) {
            throw new UncheckedIOException("content %s".formatted(id), broken);
        }
    }

    /** Rows that no page names go; their files follow later. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(Collection<UUID> contents) {
        db.sql("""
                with gone as (
                    delete from papers.content c
                    where c.id = any(:ids) and not exists (select from papers.page p where p.content = c.id)
                    returning address)
                insert into papers.discarded (address, at) select address, :now from gone
                on conflict (address) do update set at = excluded.at
                """)
                .param("ids", contents.toArray(UUID[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whoever writes a file and whoever takes it away come one after the other. */
    void lock(String name) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "papers.content:" + name)
                .query((_, _) -> true)
                .single();
    }

    private Optional<Row> find(String where, Object key) {
        return db.sql("select id, address, data_key, form, bytes, small_bytes from papers.content where " + where)
                .param("key", key)
                .query(Row.class)
                .optional();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
