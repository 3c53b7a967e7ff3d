package anjia.vault;

import anjia.vault.KeyRing.Key;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/** Seals what is written to it, in constant memory; only what was {@linkplain #finish finished} opens again. */
public final class SealingStream extends OutputStream {

    private final OutputStream file;
    private final FileSeal seal;
    private final byte[] segment = new byte[FileSeal.SEGMENT];
    private int filled;
    private boolean finished;

    SealingStream(OutputStream file, Key key) throws IOException {
        this.file = file;
        this.seal = FileSeal.sealing(key);
        file.write(seal.head());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** A full segment waits until something follows: only then is it known not to be the last. */
    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (finished) throw new IOException("the sealed file is finished");
        for (int done = 0; done < length; ) {
            if (filled == segment.length) seal(false);
            int part = Math.min(length - done, segment.length - filled);
            System.arraycopy(bytes, from + done, segment, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Seals the end. */
    public void finish() throws IOException {
        if (finished) return;
        seal(true);
        finished = true;
        file.flush();
    }

    /** Closes the file; one that was not finished stays a torso, and is told as such by whoever opens it. */
    @Override
    public void close() throws IOException {
        file.close();
    }

    private void seal(boolean last) throws IOException {
        try {
            file.write(seal.next(segment, filled, last));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a segment could not be sealed", e);
        }
    }
}
