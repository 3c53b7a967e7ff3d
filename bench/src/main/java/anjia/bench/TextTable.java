package anjia.bench;

import anjia.bench.MatchingTable.Row;
import anjia.postsearch.Card;
import anjia.postsearch.Key;
import anjia.postsearch.Limits;
import anjia.postsearch.PostIndex;
import anjia.postsearch.Reading;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Open posts by words: how long one request takes (the words read, a page of twenty found, all of them counted as the page does), and whether everything is found that a
 * search letter by letter finds. A third of the requests has choices beside the words, a fifth is for a later page.
 */
final class TextTable {

    private static final PostTexts TEXTS = new PostTexts(5);
    private static final int REQUESTS = 4_000;
    private static final int A_PAGE = 21;
    private static final List<String> SET = List.of(
            "焊工",
            "电焊",
            "叉车 长白班",
            "长白班 保安",
            "昆山 电子",
            "包吃住 两班倒",
            "五险一金",
            "挖机 神木",
            "厨师技师",
            "健康证",
            "焊",
            "紫阳县 采茶 春茶",
            "氩弧焊",
            "流水线 双休 宿舍",
            "电子有限公司 三班倒");

    private final int posts;
    private final PostIndex index = new PostIndex(TEXTS.concepts());

    TextTable(int posts) {
        this.posts = posts;
    }

    void into(List<Row> rows) {
        var began = System.nanoTime();
        for (int i = posts; i-- > 0; ) index.add(TEXTS.card(i));
        index.show();
        var taken = seconds(began);
        index.settle();
        System.out.printf(
                Locale.ROOT,
                "text: %,d posts taken in within %.1f s, settled after %.1f s, %,d MB%n",
                posts,
                taken,
                seconds(began),
                index.size() >> 20);
        requests(rows);
        changes(rows);
        complete(rows);
        index.close();
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    /** Beside the clock the processor: on a machine that does much else a request waits for its turn. */
    private void requests(List<Row> rows) {
        var threads = ManagementFactory.getThreadMXBean();
        var worked = new long[2 * REQUESTS];
        var time = Clocked.each(REQUESTS, i -> {
            var began = threads.getCurrentThreadCpuTime();
            request(i);
            worked[i] = threads.getCurrentThreadCpuTime() - began;
        });
        Arrays.sort(worked, REQUESTS, worked.length);
        rows.add(new Row(
                String.format(Locale.ROOT, "text search at %,d posts, 99 of 100", posts),
                "5 ms",
                "2 ms",
                String.format(
                        Locale.ROOT,
                        "%s (%s at the median; on the processor %s)",
                        Clocked.milliseconds(time.most()),
                        Clocked.milliseconds(time.median()),
                        Clocked.milliseconds(worked[REQUESTS + REQUESTS * 99 / 100] / 1e6)),
                time.most() <= 5));
    }

    private void request(int number) {
        var draw = new SplittableRandom(number);
        var limits = draw.nextInt(3) > 0
                ? Limits.NONE
                : new Limits(
                        draw.nextBoolean() ? Set.of("61") : Set.of(),
                        draw.nextInt(3) * 250_000L,
                        new Card.Terms(draw.nextBoolean(), draw.nextInt(4) == 0, false));
        var after = draw.nextInt(5) > 0 ? null : key(draw);
        index.page(index.read(TEXTS.query(number)), limits, after, A_PAGE);
    }

    private Key key(SplittableRandom draw) {
        var card = TEXTS.card(draw.nextInt(posts));
        return new Key(draw.nextInt(3), card.day(), card.id());
    }

    private void changes(List<Row> rows) {
        var time = Clocked.each(50, i -> {
            var card = TEXTS.card(i * 97 % posts);
            var title = index.read(card.title());
            index.remove(card.id());
            index.show();
            if (isFound(title, card.id()))
                throw new IllegalStateException("card %d is closed and is there".formatted(i));
            index.put(card);
            index.show();
            if (!isFound(title, card.id()))
                throw new IllegalStateException("card %d is open again and is not there".formatted(i));
        });
        rows.add(new Row(
                "a post closes, is gone from the text index, opens, is there again, 99 of 100",
                "1 s",
                "",
                "%s (%s at the median, the slowest %s)"
                        .formatted(
                                Clocked.milliseconds(time.most()),
                                Clocked.milliseconds(time.median()),
                                Clocked.milliseconds(time.slowest())),
                time.most() <= 1000));
    }

    private boolean isFound(Reading words, UUID card) {
        return index.page(words, Limits.NONE, null, PostIndex.MOST_COUNTED).keys().stream()
                .anyMatch(key -> key.card().equals(card));
    }

    private void complete(List<Row> rows) {
        var truth = new ArrayList<BitSet>();
        var place = new HashMap<UUID, Integer>();
        for (var _ : SET) truth.add(new BitSet(posts));
        for (int i = 0; i < posts; i++) {
            var card = TEXTS.card(i);
            place.put(card.id(), i);
            var text = PostTexts.text(card);
            for (int q = 0; q < SET.size(); q++)
                if (List.of(SET.get(q).split(" ")).stream().allMatch(text::contains))
                    truth.get(q).set(i);
        }
        var complete = 0;
        var stand = 0L;
        for (int q = 0; q < SET.size(); q++) {
            stand += truth.get(q).cardinality();
            var missing = truth.get(q);
            for (var key :
                    index.page(index.read(SET.get(q)), Limits.NONE, null, posts).keys())
                missing.clear(place.get(key.card()));
            if (missing.isEmpty()) complete++;
        }
        rows.add(new Row(
                "the same: what a search letter by letter finds is found",
                "100 %",
                "",
                String.format(
                        Locale.ROOT, "%d of %d searches complete, %,d cards among them", complete, SET.size(), stand),
                complete == SET.size()));
    }
}
