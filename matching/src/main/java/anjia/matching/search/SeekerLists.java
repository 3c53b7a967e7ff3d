package anjia.matching.search;

/**
 * Rows of seekers by occupation wished and one of their prefectures, whoever asks least first. Somebody with two wishes and three
 * prefectures is on six lists.
 */
final class SeekerLists {
    final int[] start; // of each list, and one past the last
    final int[] rows;
    /** The filter word of each row as it was when the lists were made: nobody who fails it has to be fetched. */
    final long[] filters;

    final SeekerBounds bounds;

    /** The lists of one row: which prefecture it stands under, as a number of the layout; negative for none. */
    interface Places {
        int prefecture(int row, int which);
    }

    /**
     * @param order all rows, by the wage wished
     * @param places how many prefectures a row may stand under
     */
    SeekerLists(SeekerRows source, Layout layout, int[] order, int places, Places under) {
        start = new int[layout.buckets() + 1];
        for (var row : order)
            for (int i = 0; i < 3 * places; i++) {
                var list = list(source, layout, row, i / places, under.prefecture(row, i % places));
                if (list >= 0) start[list + 1]++;
            }
        for (int list = 0; list < layout.buckets(); list++) start[list + 1] += start[list];
        rows = new int[start[layout.buckets()]];
        filters = new long[rows.length];
        bounds = new SeekerBounds(layout.buckets());
        var next = start.clone();
        for (var row : order)
            for (int i = 0; i < 3 * places; i++) {
                var list = list(source, layout, row, i / places, under.prefecture(row, i % places));
                if (list < 0) continue;
                filters[next[list]] = source.filter(row);
                rows[next[list]++] = row;
                bounds.widen(list, source, row);
            }
    }

    private static int list(SeekerRows source, Layout layout, int row, int rank, int prefecture) {
        var wish = source.wish(row, rank);
        return wish == 0 || prefecture < 0 ? -1 : layout.bucket(prefecture, layout.occupation(wish));
    }
}
