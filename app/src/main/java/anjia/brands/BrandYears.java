package anjia.brands;

import anjia.access.Actor;
import anjia.brands.BrandYear.Honesty;
import anjia.brands.BrandYear.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported of brands, year by year (年度情况). */
@Component
class BrandYears {

    private final JdbcClient db;
    private final Clock clock;

    BrandYears(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A year that was reported before is put right. */
    void put(UUID brand, BrandYear year, Actor by) {
        db.sql("""
                insert into brands.year (brand, year, workers, away, trained, income, source, honesty, outcome, note, reported_by, reported_at)
                values (:brand, :year, :workers, :away, :trained, :income, :source, :honesty, :outcome, :note, :by, :now)
                on conflict (brand, year) do update set workers = excluded.workers, away = excluded.away, trained = excluded.trained,
                    income = excluded.income, source = excluded.source, honesty = excluded.honesty, outcome = excluded.outcome,
                    note = excluded.note, reported_by = excluded.reported_by, reported_at = excluded.reported_at
                """)
                .param("brand", brand)
                .param("year", year.year())
                .param("workers", year.workers())
                .param("away", year.away())
                .param("trained", year.trained())
                .param("income", year.income())
                .param("source", year.source())
                .param("honesty", year.honesty().name())
                .param("outcome", year.outcome().name())
                .param("note", year.note())
                .param("by", by.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<BrandYear> of(UUID brand) {
        return db.sql("""
                select year, workers, away, trained, income, source, honesty, outcome, note from brands.year
                where brand = :brand order by year desc
                """).param("brand", brand).query(BrandYears::read).list();
    }

    private static BrandYear read(ResultSet row, int number) throws SQLException {
        return new BrandYear(
                row.getInt("year"),
                row.getInt("workers"),
                row.getInt("away"),
                row.getInt("trained"),
                row.getLong("income"),
                row.getString("source"),
                Honesty.valueOf(row.getString("honesty")),
                Review.valueOf(row.getString("outcome")),
                row.getString("note"));
    }
}
