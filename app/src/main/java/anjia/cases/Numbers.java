package anjia.cases;

import anjia.places.Office;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out file numbers (办件号), each office from its own block, without gaps within what was committed. */
@Component
class Numbers {

    private final JdbcClient db;

    Numbers(JdbcClient db) {
        this.db = db;
    }

    /** The next number of the office; locks its block until the transaction ends. */
    CaseNumber next(Office office) {
        var serial = db.sql("""
                insert into cases.number_block as b (block, office, next_serial) values (:block, :office, 2)
                on conflict (block) do update set next_serial = b.next_serial + 1 where b.office = excluded.office
                returning next_serial - 1
                """)
                .param("block", office.block())
                .param("office", office.id().value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("block " + office.block()
                        + " belongs to another office than " + office.id().value()));
        return CaseNumber.of(office.block(), serial);
    }

    /** The serials of the office below this one are given out already: by a job that made many files at once. */
    void begin(Office office, long next) {
        db.sql("insert into cases.number_block (block, office, next_serial) values (:block, :office, :next)")
                .param("block", office.block())
                .param("office", office.id().value())
                .param("next", next)
                .update();
    }
}
