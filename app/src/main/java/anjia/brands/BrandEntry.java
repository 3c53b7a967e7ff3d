package anjia.brands;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.places.OfficeId;
import anjia.web.Ids;
import anjia.work.Changes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what there was before this house: proposals that wait, brands that were recognised on paper, with their years (既有劳务品牌录入). */
@Service
public class BrandEntry {

    private final BrandRows rows;
    private final BrandYears years;
    private final ScoreSheet sheet;
    private final Audit audit;
    private final Changes changes;

    BrandEntry(BrandRows rows, BrandYears years, ScoreSheet sheet, Audit audit, Changes changes) {
        this.rows = rows;
        this.years = years;
        this.sheet = sheet;
        this.audit = audit;
        this.changes = changes;
    }

    /** By which paper it was recognised, and from when on. */
    public record Recognition(String notice, LocalDate from) {}

    /**
     * @param points one for each line of the score sheet, in its order
     * @param recognition null while it waits
     * @param reported years, in any order
     * @return empty-handed when the place has one of this name: the id is then of nothing
     */
    @Transactional
    public UUID enter(
            Actor.SystemJob job,
            Brand.Content content,
            List<Brand.Score> points,
            OfficeId office,
            @Nullable Recognition recognition,
            List<BrandYear> reported) {
        var scores = new Brand.Scores(sheet.version(), points);
        var brand = new Brand(Ids.next(), content, scores, office, job.key(), BrandState.PROPOSED, "", null, null, "");
        if (!rows.insert(brand)) return brand.id();
        if (recognition != null) {
            rows.recognise(brand.id(), recognition.notice(), recognition.from(), sheet.until(recognition.from()), job);
            reported.forEach(year -> years.put(brand.id(), year, job));
        }
        audit.record(job, "brands.enter", List.of(brand.id()), Map.of());
        changes.append("brands.brand", brand.id());
        return brand.id();
    }
}
