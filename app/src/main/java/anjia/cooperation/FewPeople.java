package anjia.cooperation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which counts of a column are not told (小数不公开): fewer than five people could be found out. When that leaves one gap alone, or gaps that are all as
 * small or all as large as such a count can be, the smallest of the others is left out with them: else the sum of the column, which is told,
 * would fill the gaps.
 */
final class FewPeople {

    /** A group of fewer people is not told. */
    static final int FEW = 5;

    private FewPeople() {}

    static boolean isFew(int people) {
        return people > 0 && people < FEW;
    }

    /** Left out beside the few, so that nobody can reckon those; -1 when that is not needed. */
    static int leftOutWith(List<Integer> column) {
        var few = column.stream().filter(FewPeople::isFew).toList();
        var together = few.stream().mapToInt(Integer::intValue).sum();
        var isTold = few.size() == 1 || together == few.size() || together == few.size() * (FEW - 1);
        if (few.isEmpty() || !isTold) return -1;
        return IntStream.range(0, column.size())
                .filter(one -> column.get(one) >= FEW)
                .boxed()
                .min((one, other) -> Integer.compare(column.get(one), column.get(other)))
                .orElse(-1);
    }
}
