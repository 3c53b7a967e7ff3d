package anjia.work;

import java.util.List;

/**
 * Rows that are entered together and stand in the audit as one act (一批).
 *
 * @param act as in the audit: "registry.enterPersons"
 * @param count of what the act is about: persons, not rows
 * @param tables each with its rows; those that others refer to come first
 */
public record CopyBatch(String act, int count, List<CopyRows> tables) {
    public CopyBatch {
        tables = List.copyOf(tables);
    }
}
