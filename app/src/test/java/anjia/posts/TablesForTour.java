package anjia.posts;

import java.time.LocalDate;

/** Tables of posts that are sent in a house that somebody walks through, on the first of July 2026. */
public final class TablesForTour {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private TablesForTour() {}

    /** Two lines are to be mended, one for two things. */
    public static byte[] faulty() {
        var low = SomeTables.with(SomeTables.line("裁剪工", DAY), TableColumn.WAGE, 1200);
        return SomeTables.of(
                SomeTables.line("平车工", DAY),
                SomeTables.with(low, TableColumn.SHIFT, "晚班"),
                SomeTables.with(SomeTables.line("装卸工", DAY), TableColumn.OCCUPATION, "搬砖小工"));
    }

    /** Three are in order, and one of them waits for the office. */
    public static byte[] ready() {
        return SomeTables.of(
                SomeTables.line("平车工", DAY),
                SomeTables.line("锁边工", DAY),
                SomeTables.with(SomeTables.line("后道工", DAY), TableColumn.WORK, "剪线头、检验，限女性，入职交押金200元。"));
    }
}
