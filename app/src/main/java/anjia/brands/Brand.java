package anjia.brands;

import anjia.places.DivisionCode;
import anjia.places.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A labour brand and where it stands (劳务品牌).
 *
 * @param office that proposed it, and reports on it
 * @param proposedBy key of the actor: somebody else decides
 * @param notice number of the paper by which it was recognised; empty until then
 * @param validUntil last day; null until it is recognised
 * @param reason why it was refused or ended; empty else
 */
public record Brand(
        UUID id,
        Content content,
        Scores scores,
        OfficeId office,
        String proposedBy,
        BrandState state,
        String notice,
        @Nullable LocalDate recognisedOn,
        @Nullable LocalDate validUntil,
        String reason) {

    /**
     * What is said of it.
     *
     * @param occupation code of the classification
     * @param story for everybody to read; paragraphs part by an empty line
     * @param steward firm or association that runs it; never a person
     * @param trademark number of the registered trademark; empty without one
     * @param base where one learns it; empty without one
     */
    public record Content(
            String name,
            DivisionCode division,
            BrandKind kind,
            BrandLevel level,
            String occupation,
            String story,
            String steward,
            String trademark,
            String base) {}

    /** How it was weighed. @param sheet version of the sheet; {@code each} in its order */
    public record Scores(String sheet, List<Score> each) {

        public Scores {
            each = List.copyOf(each);
        }

        int sum() {
            return each.stream().mapToInt(Score::points).sum();
        }
    }

    /** @param criterion its id; {@code ground} what the points rest on */
    public record Score(String criterion, int points, String ground) {}

    boolean isInForceOn(LocalDate day) {
        return state == BrandState.RECOGNISED && validUntil != null && !validUntil.isBefore(day);
    }
}
