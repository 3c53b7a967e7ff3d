package anjia.papers;

import anjia.papers.NotTaken.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Looks into files that people send (文件检查), a few at a time and none for long: each may want a good part of the memory. */
@Component
class Preparing {

    /** A photo of a good phone has five megabytes, a scan of ten pages as many. */
    static final int MOST_BYTES = 15 * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws Busy when too many are being looked into */
    Prepared prepare(byte[] file) {
        if (file.length == 0) throw new NotTaken(Reason.EMPTY);
        if (file.length > MOST_BYTES) throw new NotTaken(Reason.TOO_LARGE);
        return switch (FileKind.of(file)) {
            case JPEG, PNG, WEBP -> inTime(() -> Photos.prepare(file, FileKind.of(file)), Reason.BROKEN_PHOTO);
            case PDF -> inTime(() -> Pdfs.prepare(file), Reason.BROKEN_PDF);
            case HEIC -> throw new NotTaken(Reason.HEIC);
            case OTHER -> throw new NotTaken(Reason.OTHER_KIND);
        };
    }

    /** A file that keeps its reader busy keeps its place until the reader gives up; whoever sent it is told that it cannot be read. */
    private Prepared inTime(Callable<Prepared> work, Reason tooLong) {
        try {
            if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) throw new Busy();
            var looking = new FutureTask<>(work);
            Thread.ofPlatform().daemon().name("papers-reader").start(() -> {
                try {
                    looking.run();
                } finally {
                    places.release();
                }
            });
            return looking.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof NotTaken notTaken) throw notTaken;
            // memory that does not suffice is told like a file that cannot be read; the place is free again
            if (failed.getCause() instanceof OutOfMemoryError) throw new NotTaken(Reason.TOO_MANY_PIXELS);
            throw new IllegalStateException("a file could not be looked into", failed.getCause());
        } catch (TimeoutException slow) {
            throw new NotTaken(tooLong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }
}
