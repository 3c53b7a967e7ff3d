package anjia.letters;

import anjia.vault.Vault;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which code leads to which letter (验证码). The database holds a keyed digest and a seal: it yields no code without our keys. */
@Repository
class PaperCodes {

    private static final String INDEX = "letters.code.found_by";
    private static final String CODE = "letters.code.code";

    /** Comparisons of one letter on one day; there are 11,000 ends of identity numbers and two outcomes to guess. */
    static final int TRIES_A_DAY = 10;

    private final JdbcClient db;
    private final Vault vault;

    PaperCodes(JdbcClient db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The code of a letter; one that was written before there were codes gets it when it is first looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    public PaperCode of(UUID letter) {
        return kept(letter).orElseGet(() -> {
            give(letter, PaperCode.next());
            return kept(letter).orElseThrow();
        });
    }

    private Optional<PaperCode> kept(UUID letter) {
        return db.sql("select code from letters.code where letter = :letter")
                .param("letter", letter)
                .query(byte[].class)
                .optional()
                .map(kept -> new PaperCode(vault.open(CODE, letter, kept)));
    }

    /** Who looks at the same moment gets the code of the first. */
    private void give(UUID letter, PaperCode code) {
        db.sql("""
                insert into letters.code (letter, found_by, code) values (:letter, :index, :code)
                on conflict (letter) do nothing
                """)
                .param("letter", letter)
                .param("index", vault.blindIndex(INDEX, code.value()))
                .param("code", vault.seal(CODE, letter, code.value()))
                .update();
    }

    Optional<UUID> letter(PaperCode code) {
        return db.sql("select letter from letters.code where found_by = :index")
                .param("index", vault.blindIndex(INDEX, code.value()))
                .query(UUID.class)
                .optional();
    }

    /** Counts a comparison before it is looked at; {@code false} when the day's are used up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean mayCompare(UUID letter, LocalDate day) {
        return db.sql("""
                update letters.code set tries = case when tried_on = :day then tries + 1 else 1 end, tried_on = :day
                where letter = :letter and (tried_on is distinct from :day or tries < :most)
                """)
                        .param("letter", letter)
                        .param("day", day)
                        .param("most", TRIES_A_DAY)
                        .update()
                == 1;
    }
}
