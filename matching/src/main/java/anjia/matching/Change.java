package anjia.matching;

import java.util.ArrayList;
import java.util.List;

/** One thing a seeker could have otherwise, so that posts open to her (放宽一项条件). Never age, health or where she comes from. */
public sealed interface Change {

    /** The same seeker with this one thing otherwise. */
    Seeker of(Seeker seeker);

    /** The one filter that it moves. */
    default Filter moves() {
        return switch (this) {
            case Farther _, Also _ -> Filter.OUT_OF_REACH;
            case LessWage _ -> Filter.WAGE;
            case NightShift _ -> Filter.NIGHT_SHIFT;
            case OwnLodging _ -> Filter.LODGING;
            case Certificate _ -> Filter.CERTIFICATE;
        };
    }

    /** To look farther from home. */
    record Farther(Mobility mobility) implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            var w = seeker.wishes();
            return seeker.with(new Seeker.Wishes(
                    w.occupations(), w.wage(), w.nightShift(), w.lodging(), mobility, w.prefectures(), w.limits()));
        }
    }

    /** To name one more prefecture, four digits; only while she names fewer than three. */
    record Also(int prefecture) implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            var w = seeker.wishes();
            var named = new ArrayList<>(w.prefectures());
            named.add(prefecture);
            return seeker.with(new Seeker.Wishes(
                    w.occupations(), w.wage(), w.nightShift(), w.lodging(), w.mobility(), named, w.limits()));
        }
    }

    /** To ask for less, in hundred yuan a month. */
    record LessWage(int wage) implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            var w = seeker.wishes();
            return seeker.with(new Seeker.Wishes(
                    w.occupations(), wage, w.nightShift(), w.lodging(), w.mobility(), w.prefectures(), w.limits()));
        }
    }

    /** To work at night. */
    record NightShift() implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            var w = seeker.wishes();
            return seeker.with(new Seeker.Wishes(
                    w.occupations(), w.wage(), true, w.lodging(), w.mobility(), w.prefectures(), w.limits()));
        }
    }

    /** To find a bed herself. */
    record OwnLodging() implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            var w = seeker.wishes();
            return seeker.with(new Seeker.Wishes(
                    w.occupations(), w.wage(), w.nightShift(), false, w.mobility(), w.prefectures(), w.limits()));
        }
    }

    /** To earn a certificate, 0 to 15: a course leads there. */
    record Certificate(int certificate) implements Change {
        @Override
        public Seeker of(Seeker seeker) {
            return seeker.with(seeker.can().with(certificate));
        }
    }

    /** How many posts a change would show that are hidden now. */
    record Opening(Change change, int posts) {}

    /**
     * The changes from which nearest ones are chosen that do not depend on a post: wages in steps of a tenth, one certificate, one step
     * farther and so on.
     */
    static List<Change> possible(Seeker seeker) {
        var wishes = seeker.wishes();
        var changes = new ArrayList<Change>();
        if (!wishes.nightShift()) changes.add(new NightShift());
        if (wishes.lodging()) changes.add(new OwnLodging());
        for (int tenths = 9; tenths >= 7; tenths--) {
            var less = wishes.wage() * tenths / 10;
            if (less >= 1 && less < wishes.wage()) changes.add(new LessWage(less));
        }
        for (var mobility : Mobility.values())
            if (mobility.compareTo(wishes.mobility()) > 0) changes.add(new Farther(mobility));
        for (int certificate = 0; certificate < 16; certificate++)
            if ((seeker.can().certificates() >> certificate & 1) == 0) changes.add(new Certificate(certificate));
        return changes;
    }
}
