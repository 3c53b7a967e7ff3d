package anjia.catalogue;

import anjia.engine.Item;
import anjia.engine.Limit;
import anjia.web.Frame;
import anjia.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a matter may take, in words (办理时限). */
final class LimitWords {

    private final Frame frame;

    LimitWords(Frame frame) {
        this.frame = frame;
    }

    /**
     * A time limit, or that there is none.
     *
     * @param kind legal or promised
     * @param mark how well it is known; null where there is none
     * @param doubt where it says what would settle it; empty when it is sure
     * @param source article, or why it is promised; in Chinese, may be empty
     * @param english the same for who reads English; empty for anybody else
     */
    record Line(String kind, String said, @Nullable Mark mark, String doubt, String source, String english) {}

    /** What the law sets, and what is promised: one of the two is known, the other said to be missing. */
    List<Line> lines(Item item) {
        var limit = item.limit();
        var known = new Line(
                kind(limit),
                length(limit),
                Speech.mark(limit.sure()),
                doubt(item),
                Articles.of(limit.source()),
                english(limit));
        return switch (limit.kind()) {
            case STATUTORY -> List.of(known, none(Limit.Kind.PROMISED));
            case PROMISED -> List.of(none(Limit.Kind.STATUTORY), known);
        };
    }

    private Line none(Limit.Kind kind) {
        return new Line(name(kind), frame.text("catalogue.limit.none." + kind), null, "", "", "");
    }

    /** Where it comes from, beside the Chinese; empty for who reads that. */
    String english(Limit limit) {
        return frame.english() ? limit.sourceInEnglish() : "";
    }

    /** Where it says what would settle the limit; empty when it was read. */
    String doubt(Item item) {
        return Speech.mark(item.limit().sure()).confirmWithOffice() ? Doubts.link(Doubts.limit(item.code())) : "";
    }

    String kind(Limit limit) {
        return name(limit.kind());
    }

    private String name(Limit.Kind kind) {
        return frame.text("catalogue.limit.kind." + kind);
    }

    /** "20个工作日". */
    String length(Limit limit) {
        return said("catalogue.limit.length.", limit);
    }

    /** "20个工作日内有结果。". */
    String sentence(Limit limit) {
        return said("catalogue.limit.sentence.", limit);
    }

    /** "20个工作日内给您决定书……". */
    String letter(Limit limit) {
        return said("catalogue.limit.letter.", limit);
    }

    private String said(String key, Limit limit) {
        return limit.days() == 0 ? frame.text(key + "AT_ONCE") : frame.text(key + limit.count(), limit.days());
    }
}
