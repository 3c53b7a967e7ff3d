package anjia.privacy;

import anjia.privacy.KeptKind.Sure;
import anjia.web.Frame;
import java.time.Period;
import org.springframework.stereotype.Component;

/** Kinds of records in words (个人信息类别). */
@Component
class KindWords {

    String name(KeptKind kind, Frame frame) {
        return frame.text("privacy.kind." + kind.kind() + ".name");
    }

    String source(KeptKind kind, Frame frame) {
        return frame.text("privacy.kind." + kind.kind() + ".source");
    }

    String why(KeptKind kind, Frame frame) {
        return frame.text("privacy.kind." + kind.kind() + ".why");
    }

    /** "30 days", "10 years"; a dash when no time is set. */
    String period(KeptKind kind, Frame frame) {
        var period = kind.period();
        return period == null ? frame.text("privacy.noPeriod") : length(period, frame);
    }

    private static String length(Period period, Frame frame) {
        if (period.getDays() == 0 && period.getMonths() == 0)
            return frame.text("privacy.length.years", period.getYears());
        if (period.getDays() == 0) return frame.text("privacy.length.months", period.toTotalMonths());
        return frame.text("privacy.length.days", period.getDays() + Math.toIntExact(period.toTotalMonths() * 30));
    }

    /** How long it is kept, in a sentence; says so when the time is ours and the office is to be asked. */
    String howLong(KeptKind kind, Frame frame) {
        var sentence = frame.text("privacy.howLong." + kind.action(), period(kind, frame));
        return kind.sure() == Sure.DESIGNED && kind.period() != null
                ? sentence + frame.text("privacy.sentenceGap") + frame.text("privacy.confirm")
                : sentence;
    }
}
