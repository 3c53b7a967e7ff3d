package anjia.matching.night;

import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.search.PostMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Makes the lists of a night, chunk by chunk on some threads. Stopped or killed, it goes on with the next call; the lists are those that
 * {@link PostMatcher#best} gives, whatever happened between.
 */
public final class NightBatch {
    private final NightLists lists;
    private final IntFunction<Seeker> seekers;
    private final int threads;
    private final BooleanSupplier stop;

    /** What one call did: chunks it finished, people whose list was searched for from the start, people whose list was looked over. */
    public record Done(int chunks, long searched, long lookedOver) {}

    /**
     * @param seekers by number, 0 to people - 1; called once for each, from several threads; faster when neighbours share home and wishes
     * @param stop asked before each chunk
     */
    public NightBatch(NightLists lists, IntFunction<Seeker> seekers, int threads, BooleanSupplier stop) {
        this.lists = lists;
        this.seekers = seekers;
        this.threads = threads;
        this.stop = stop;
    }

    /** Everybody's list from all posts. */
    public Done all(PostMatcher posts) {
        requireSameWeights(posts);
        var searched = new AtomicLong();
        var chunks = run(person -> {
            searched.incrementAndGet();
            return posts.best(seekers.apply(person), length());
        });
        return new Done(chunks, searched.get(), 0);
    }

    /**
     * The lists of the night before, brought up to date: searched anew only for who changed or lost a line; for everybody else only the
     * posts that came are looked through, from the score of her last line on.
     *
     * @param before complete, of the same people and the same weights
     * @param posts all that are open now
     * @param came those of them that were not open, or were otherwise, the night before
     * @param gone ids of posts that closed or changed since
     * @param changed numbers of people whose wishes or record changed since
     */
    public Done changed(
            NightLists before, PostMatcher posts, PostMatcher came, IntPredicate gone, IntPredicate changed) {
        requireSameWeights(posts);
        requireSameWeights(came);
        requireFollows(before);
        var searched = new AtomicLong();
        var lookedOver = new AtomicLong();
        var chunks = run(person -> {
            var seeker = seekers.apply(person);
            var held = before.of(person);
            if (changed.test(person) || held.stream().anyMatch(line -> gone.test(line.id()))) {
                searched.incrementAndGet();
                return posts.best(seeker, length());
            }
            lookedOver.incrementAndGet();
            return came.bestBeside(held, seeker, length());
        });
        return new Done(chunks, searched.get(), lookedOver.get());
    }

    private int length() {
        return lists.night().length();
    }

    private void requireSameWeights(PostMatcher posts) {
        var night = lists.night();
        if (!posts.profile().id().equals(night.profile()) || posts.profile().version() != night.version())
            throw new IllegalArgumentException("the night is of %s %d, the posts are of %s %d"
                    .formatted(
                            night.profile(),
                            night.version(),
                            posts.profile().id(),
                            posts.profile().version()));
    }

    private void requireFollows(NightLists before) {
        var was = before.night();
        var is = lists.night();
        if (!before.isComplete()
                || !was.equals(new Night(is.profile(), is.version(), was.store(), is.people(), is.length())))
            throw new IllegalArgumentException("%s cannot be brought up to date to %s".formatted(was, is));
    }

    private int run(IntFunction<List<Ranked>> list) {
        var next = new AtomicInteger();
        var finished = new AtomicInteger();
        var running = new ArrayList<Future<?>>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) running.add(executor.submit(() -> chunks(next, finished, list)));
        }
        for (var future : running) requireDone(future);
        return finished.get();
    }

    private static void requireDone(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the night broke off; what is done stays done", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the night was interrupted; what is done stays done", e);
        }
    }

    private void chunks(AtomicInteger next, AtomicInteger finished, IntFunction<List<Ranked>> list) {
        for (int chunk = next.getAndIncrement(); chunk < lists.chunks(); chunk = next.getAndIncrement()) {
            if (lists.isDone(chunk)) continue;
            if (stop.getAsBoolean()) return;
            var last = Math.min((chunk + 1) * NightLists.CHUNK, lists.night().people());
            for (int person = chunk * NightLists.CHUNK; person < last; person++)
                lists.write(person, list.apply(person));
            lists.done(chunk);
            finished.incrementAndGet();
        }
    }
}
