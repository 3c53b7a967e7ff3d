package anjia.demo;

import java.time.Duration;
import java.util.Map;

/** Hears how the loading of the demo goes (演示装载进度); whoever starts the platform may give one. */
public interface DemoListener {

    /** What is done one after the other (阶段). */
    enum Phase {
        /** Offices and accounts, and the tables made ready. */
        PREPARE,
        /** Persons made, sealed and copied with their histories. */
        PERSONS,
        /** What the planner of the database wants to know. */
        COUNT,
        /** Indexes, keys and foreign keys. */
        INDEXES
    }

    /** @param of persons or indexes, as the phase has it */
    void progress(Phase phase, int done, int of);

    /** @param rows that were copied; {@code taken} by every phase, in their order */
    void loaded(int persons, long rows, Map<Phase, Duration> taken);

    /** Another demo was asked for than the one that is here; it stays. */
    void kept(String size);
}
