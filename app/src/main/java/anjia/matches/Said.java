package anjia.matches;

import anjia.matching.Mobility;
import java.util.List;

/** One answer of hers (一项意愿), as it is stored. */
sealed interface Said {

    Question question();

    /** @param done those of the codes that she has done before */
    record Work(List<String> codes, List<String> done) implements Said {
        @Override
        public Question question() {
            return Question.WORK;
        }
    }

    record Home(String county) implements Said {
        @Override
        public Question question() {
            return Question.HOME;
        }
    }

    record Reach(Mobility mobility, List<String> cities) implements Said {
        @Override
        public Question question() {
            return Question.REACH;
        }
    }

    /** @param yuan 0 when she does not mind */
    record Wage(int yuan) implements Said {
        @Override
        public Question question() {
            return Question.WAGE;
        }
    }

    record Nights(boolean accepted) implements Said {
        @Override
        public Question question() {
            return Question.NIGHTS;
        }
    }

    record Lodging(boolean needed) implements Said {
        @Override
        public Question question() {
            return Question.LODGING;
        }
    }

    record Of(Hours hours) implements Said {
        @Override
        public Question question() {
            return Question.HOURS;
        }
    }

    record Limits(List<Limit> limits) implements Said {
        @Override
        public Question question() {
            return Question.LIMITS;
        }
    }

    record Papers(List<String> ids) implements Said {
        @Override
        public Question question() {
            return Question.PAPERS;
        }
    }
}
