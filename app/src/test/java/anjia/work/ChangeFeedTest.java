package anjia.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.testing.Database;
import anjia.testing.Patience;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ChangeFeedTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    private final Database database = Database.migrated();
    private final ChangeFeed feed = new ChangeFeed(database.client());

    @Test
    void whatWasCommittedIsReadInOrderAndOnlyOnce() {
        changed(FIRST);
        changed(SECOND);
        var read = feed.after(0, 10);
        assertThat(read).extracting(Change::id).containsExactly(FIRST, SECOND);
        assertThat(feed.after(read.getLast().seq(), 10)).isEmpty();
    }

    @Test
    void theLimitEndsAPortionAndTheNextOneGoesOnAfterIt() {
        changed(FIRST);
        changed(SECOND);
        changed(THIRD);
        var portion = feed.after(0, 2);
        assertThat(portion).extracting(Change::id).containsExactly(FIRST, SECOND);
        assertThat(feed.after(portion.getLast().seq(), 2))
                .extracting(Change::id)
                .containsExactly(THIRD);
    }

    @Test
    void aSlowTransactionWithALowerNumberIsNotSkipped() throws SQLException {
        try (var slow = transaction()) {
            append(slow, FIRST);
            changedBeside(SECOND);
            assertThat(feed.after(0, 10)).isEmpty();
            slow.commit();
        }
        nobodyHoldsItUp();
        assertThat(feed.after(0, 10)).extracting(Change::id).containsExactly(FIRST, SECOND);
    }

    @Test
    void aTransactionThatBeganLaterButTookTheLowerNumberIsNotSkipped() throws SQLException {
        try (var early = transaction();
                var late = transaction()) {
            begin(early);
            append(late, SECOND);
            append(early, FIRST);
            early.commit();
            until(() -> !feed.after(0, 10).isEmpty());
            var read = feed.after(0, 10);
            assertThat(read).extracting(Change::id).containsExactly(FIRST);
            late.commit();
            nobodyHoldsItUp();
            assertThat(feed.after(read.getLast().seq(), 10))
                    .extracting(Change::id)
                    .containsExactly(SECOND);
        }
    }

    @Test
    void whatWasRolledBackIsNeverReadAndHoldsNobodyUp() throws SQLException {
        try (var failed = transaction()) {
            append(failed, FIRST);
            failed.rollback();
        }
        changed(SECOND);
        assertThat(feed.after(0, 10)).extracting(Change::id).containsExactly(SECOND);
    }

    @Test
    void aFollowerSeesEachChangeOnceAndGoesOnWhereItWas() {
        changed(FIRST);
        assertThat(followed("indicators")).containsExactly(FIRST);
        changed(SECOND);
        assertThat(followed("indicators")).containsExactly(SECOND);
        assertThat(followed("indicators")).isEmpty();
        assertThat(followed("another")).containsExactly(FIRST, SECOND);
    }

    @Test
    void aFollowerThatFailsSeesTheSameChangesAgain() {
        changed(FIRST);
        assertThatThrownBy(() -> follow("indicators", _ -> {
                    throw new IllegalStateException("the store is full");
                }))
                .hasMessage("the store is full");
        assertThat(followed("indicators")).containsExactly(FIRST);
    }

    @Test
    void whileOneServerFollowsAnotherIsHandedNothing() {
        changed(FIRST);
        follow("indicators", _ -> {});
        changed(SECOND);
        var elsewhere = new ArrayList<UUID>();
        follow("indicators", _ -> elsewhere.addAll(followed("indicators")));
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void whatARestoreBroughtFromAServerWithHigherNumbersIsReadAtOnceAndBeforeAnythingNew() {
        changed(FIRST);
        changed(SECOND);
        var read = feed.after(0, 1);
        database.client().sql("update work.change set xid = '9000000000'").update();
        assertThat(feed.after(0, 10)).as("as if they were still being written").isEmpty();

        Era.begin(database.client());
        changed(THIRD);

        assertThat(feed.after(read.getLast().seq(), 10)).extracting(Change::id).containsExactly(SECOND, THIRD);
    }

    /** And nobody who began before is still at work, in any database of the server: until then the log holds it back. */
    private void changed(UUID id) {
        changedBeside(id);
        nobodyHoldsItUp();
    }

    private void changedBeside(UUID id) {
        new Changes(database.client()).append("test.thing", id);
    }

    private void nobodyHoldsItUp() {
        var now = database.client()
                .sql("select pg_current_xact_id()::text::bigint")
                .query(Long.class)
                .single();
        until(() -> oldestAtWork() > now);
    }

    private static void until(BooleanSupplier condition) {
        var giveUp = System.nanoTime() + Patience.FOR_THE_LOG.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < giveUp) LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }

    private long oldestAtWork() {
        return database.client()
                .sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    private static void append(Connection connection, UUID id) {
        new Changes(JdbcClient.create(new SingleConnectionDataSource(connection, true))).append("test.thing", id);
    }

    private static void begin(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    private Connection transaction() throws SQLException {
        var connection = database.dataSource().getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private List<UUID> followed(String name) {
        var seen = new ArrayList<UUID>();
        follow(name, changes -> changes.forEach(change -> seen.add(change.id())));
        return seen;
    }

    /** As Spring's proxy does it, each time on a connection of its own. */
    private void follow(String name, Consumer<List<Change>> follower) {
        var source = database.dataSource();
        new TransactionTemplate(new DataSourceTransactionManager(source))
                .executeWithoutResult(_ -> new ChangeFeed(JdbcClient.create(source)).follow(name, 10, follower));
    }
}
