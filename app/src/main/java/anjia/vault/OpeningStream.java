package anjia.vault;

import anjia.vault.BrokenFile.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.security.GeneralSecurityException;

/** What was sealed, in constant memory. No byte is handed on before its segment was proven; the end is proven with the last. */
final class OpeningStream extends InputStream {

    private final PushbackInputStream file;
    private final FileSeal seal;
    private final byte[] sealed = new byte[FileSeal.SEGMENT + FileSeal.TAG];
    private byte[] open = new byte[0];
    private int given;
    private boolean last;

    OpeningStream(InputStream file, KeyRing ring) throws IOException {
        this.file = new PushbackInputStream(new BufferedInputStream(file, FileSeal.SEGMENT));
        this.seal = FileSeal.opening(this.file, ring);
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (given == open.length) {
            if (last) return -1;
            openNext();
        }
        int part = Math.min(length, open.length - given);
        System.arraycopy(open, given, into, from, part);
        given += part;
        return part;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void openNext() throws IOException {
        int length = file.readNBytes(sealed, 0, sealed.length);
        int following = file.read();
        last = following < 0;
        if (!last) file.unread(following);
        try {
            open = seal.next(sealed, length, last);
            given = 0;
        } catch (GeneralSecurityException e) {
            throw new BrokenFile(Fault.ALTERED, "it was changed or cut off");
        }
    }
}
