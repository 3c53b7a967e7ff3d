package anjia.keys;

import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many values each key seals (密文统计), counted over every sealed column there is. */
record Census(SortedMap<Integer, Long> sealedWith) {

    private record Count(int key, long values) {}

    static Census of(JdbcClient db) {
        var counts = new TreeMap<Integer, Long>();
        for (var table : SealedTable.in(db))
            for (var column : table.columns())
                db.sql("select %s as key, count(*) as values from %s where \"%s\" is not null group by 1"
                                .formatted(column.key(), table.name(), column.name()))
                        .query(Count.class)
                        .list()
                        .forEach(count -> counts.merge(count.key(), count.values(), Long::sum));
        return new Census(counts);
    }

    long with(int key) {
        return sealedWith.getOrDefault(key, 0L);
    }

    long withOthersThan(int key) {
        return sealedWith.values().stream().mapToLong(Long::longValue).sum() - with(key);
    }
}
