package anjia.work;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The part of the change log that one database server wrote (变更日志的世代). Transactions are numbered by the server; on another one
 * the numbers begin again, so what a restore brings belongs to an era that has ended, and all of it was there before anything new.
 */
public final class Era {

    private Era() {}

    /** A new era begins; said in the transaction that brings the log of the old one. */
    public static void begin(JdbcClient db) {
        db.sql("update work.era set number = number + 1").update();
    }
}
