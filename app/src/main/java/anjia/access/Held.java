package anjia.access;

import java.util.List;

/**
 * One kind of rows that a module keeps of a person (个人信息的一类): how it is counted and read for her, and what may become of it.
 *
 * @param kind stable name, "cases.file": key in exports, in {@code retention.yaml} and in what tests compare
 * @param tables those it speaks for, "cases.service_case"; each table of persons is spoken for somewhere
 * @param sql one row for each thing held, oldest first; {@code :persons} is an array with every id of the person. Columns become fields in
 *     camelCase; those that begin with {@code row_of_} are for opening seals and leave no trace
 * @param readings what makes columns readable: seals opened, codes in words
 * @param erasing statements that erase it, in their order, each with {@code :persons}; empty when it is never erased
 */
public record Held(
        String kind, Fate fate, List<String> tables, String sql, List<Reading> readings, List<String> erasing) {

    public Held {
        tables = List.copyOf(tables);
        readings = List.copyOf(readings);
        erasing = List.copyOf(erasing);
    }

    /** What may become of it when she asks for her data to be erased (删除规则, 个人信息保护法 第四十七条). */
    public enum Fate {
        /** She erases it by herself at any time; nothing else rests on it. */
        AT_ONCE,
        /** An officer decides: public services rest on it. */
        BY_OFFICE,
        /** Goes with the person, when nothing of hers has to be kept. */
        WITH_HER,
        /** Has to be kept: files, letters, money. While there is some, the person stays too. */
        KEPT,
        /** Ids without personal data, which prove what was done. */
        STAYS
    }

    /** How a column becomes readable. */
    public sealed interface Reading {

        String column();

        /** Sealed under the field and bound to the id in {@code row}; {@code json} when structured data was sealed. */
        record Opened(String column, String field, String row, boolean json) implements Reading {}

        /** Sealed too, but only its last four characters leave: a card is enough to steal with. */
        record Tail(String column, String field, String row) implements Reading {}

        /** A code; its words are those of {@code words} and the code, and stand beside it in every language. */
        record Code(String column, String words) implements Reading {}

        /** A code of a division; its name stands beside it. */
        record Place(String column) implements Reading {}

        /** The id of an office; its name stands beside it. */
        record Office(String column) implements Reading {}
    }

    public static Reading opened(String column, String field, String row) {
        return new Reading.Opened(column, field, row, false);
    }

    public static Reading openedJson(String column, String field, String row) {
        return new Reading.Opened(column, field, row, true);
    }

    public static Reading code(String column, String words) {
        return new Reading.Code(column, words);
    }
}
