package anjia.access;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What a module keeps about persons, and what of its rows grows old (个人信息目录); one bean in each module that has such tables, sorted by
 * {@code @Order} from the person outwards. Erasing takes the other direction, so that nothing points to what is gone.
 *
 * @see "个人信息保护法 第四十五条 (copy), 第四十七条 (erasure), 第十九条 (the shortest time)"
 */
public interface HeldData {

    List<Held> held();

    /**
     * Rows that go by themselves after a time; how long is said in {@code retention.yaml}.
     *
     * @param kind as in {@link Held}, or a name of its own for rows that belong to no person
     * @param sql deletes at most {@code :most} rows older than {@code :before}, a point in time
     */
    record Ageing(String kind, String sql) {}

    default List<Ageing> ageing() {
        return List.of();
    }

    /** Before anything of hers is erased: takes away what no statement finds, because it is sealed. */
    default void beforeErasing(Collection<UUID> persons) {}

    /** Holds the person fast until the end of the transaction, so that nothing is added to her meanwhile. */
    default void lock(Collection<UUID> persons) {}
}
