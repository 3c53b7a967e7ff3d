package anjia.posts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a program says of one post, still in its own words (单位系统报送的岗位).
 *
 * @param path before the fields of this post, "@graph[3]."; empty for one alone
 * @param said by field, as a line of a table would say it
 * @param where each field stands in what was sent
 * @param unread faults of fields that could not be read
 * @param strange what was wrong beside the fields of a post
 * @param leftOut names of what a post here has no place for
 */
record SaidByProgram(
        String path,
        Map<TableColumn, String> said,
        Map<TableColumn, String> where,
        List<PostFault> unread,
        List<Strange> strange,
        List<String> leftOut) {

    SaidByProgram {
        said = said.isEmpty() ? Map.of() : new EnumMap<>(said);
        where = new EnumMap<>(where);
        unread = List.copyOf(unread);
        strange = List.copyOf(strange);
        leftOut = List.copyOf(leftOut);
    }

    /** @param word last part of the key of its words, {@code posts.program.fault.unknown} */
    record Strange(String at, String word) {}

    String in(TableColumn column) {
        return said.getOrDefault(column, "");
    }

    String where(PostFault fault) {
        return path + where.getOrDefault(SaidReading.column(fault), fault.field());
    }
}
