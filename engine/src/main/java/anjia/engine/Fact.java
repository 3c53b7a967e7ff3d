package anjia.engine;

import org.jspecify.annotations.Nullable;

/** What is known of one fact of a person (一项事实). Missing is neither yes nor no. */
public sealed interface Fact {

    @Nullable
    Origin origin();

    record Known(Value value, @Nullable Origin origin) implements Fact {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** At least this many; more may be recorded elsewhere (至少). */
    record AtLeast(long n, @Nullable Origin origin) implements Fact {
        @Override
        public String toString() {
            return "at least " + n;
        }
    }

    /** Known not to be there: no registration, no insured place (确定没有). */
    record Absent(@Nullable Origin origin) implements Fact {
        @Override
        public String toString() {
            return "absent";
        }
    }

    /** Not known yet (还不知道). */
    record Missing() implements Fact {
        @Override
        public @Nullable Origin origin() {
            return null;
        }

        @Override
        public String toString() {
            return "missing";
        }
    }
}
