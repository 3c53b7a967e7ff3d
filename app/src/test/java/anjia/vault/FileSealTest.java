package anjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.vault.BrokenFile.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSealTest {

    private static final int HEAD = 80;
    private static final int SEALED_SEGMENT = FileSeal.SEGMENT + FileSeal.TAG;

    private final KeyRing ring = KeyRing.fresh(Suite.SM);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65535, 65536, 65537, 200_000})
    void whatWasSealedOpensWhateverItsLength(int length) throws IOException {
        var text = text(length);

        assertThat(opened(sealed(text, ring), ring)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void bothSuitesSeal(Suite suite) throws IOException {
        var keys = KeyRing.fresh(suite);

        assertThat(opened(sealed(text(100_000), keys), keys)).isEqualTo(text(100_000));
    }

    @Test
    void aNewerKeyStillOpensWhatTheOldOneSealed() throws IOException {
        var file = sealed(text(10), ring);

        assertThat(opened(file, ring.rotated(Suite.AES))).isEqualTo(text(10));
    }

    @Test
    void theSameTextIsNeverSealedAlike() throws IOException {
        assertThat(sealed(text(10), ring)).isNotEqualTo(sealed(text(10), ring));
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        var file = sealed(text(20), ring);
        for (int bit = 0; bit < file.length * 8; bit++) {
            var changed = file.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThatThrownBy(() -> opened(changed, ring)).as("bit " + bit).isInstanceOf(BrokenFile.class);
        }
    }

    @Test
    void aFileThatEndsBetweenTwoSegmentsIsFound() throws IOException {
        var file = sealed(text(3 * FileSeal.SEGMENT), ring);

        broken(Fault.ALTERED, Arrays.copyOf(file, HEAD + SEALED_SEGMENT));
        broken(Fault.ALTERED, Arrays.copyOf(file, HEAD + 2 * SEALED_SEGMENT));
        broken(Fault.ALTERED, Arrays.copyOf(file, HEAD));
        broken(Fault.ALTERED, Arrays.copyOf(file, file.length + 1));
    }

    @Test
    void twoSegmentsWithTheirPlacesSwappedAreFound() throws IOException {
        var file = sealed(text(3 * FileSeal.SEGMENT), ring);
        var swapped = file.clone();
        System.arraycopy(file, HEAD, swapped, HEAD + SEALED_SEGMENT, SEALED_SEGMENT);
        System.arraycopy(file, HEAD + SEALED_SEGMENT, swapped, HEAD, SEALED_SEGMENT);

        broken(Fault.ALTERED, swapped);
    }

    @Test
    void noByteOfAChangedSegmentIsHandedOn() throws IOException {
        var file = sealed(text(2 * FileSeal.SEGMENT), ring);
        file[HEAD + SEALED_SEGMENT - 1] ^= 1;
        var stream = new OpeningStream(new ByteArrayInputStream(file), ring);

        assertThatThrownBy(stream::read).isInstanceOf(BrokenFile.class);
    }

    @Test
    void anotherKeyIsToldFromAChangedFile() throws IOException {
        var file = sealed(text(10), KeyRing.fresh(Suite.SM));

        broken(Fault.OTHER_KEYS, file);
        broken(Fault.NOT_SEALED_HERE, "PGDMP".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void aFileThatWasNotFinishedDoesNotOpen() throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sealing = new SealingStream(file, ring.active())) {
            sealing.write(text(FileSeal.SEGMENT + 1));
        }

        broken(Fault.ALTERED, file.toByteArray());
    }

    private void broken(Fault fault, byte[] file) {
        assertThatThrownBy(() -> opened(file, ring))
                .isInstanceOfSatisfying(
                        BrokenFile.class, broken -> assertThat(broken.fault()).isEqualTo(fault));
    }

    private static byte[] sealed(byte[] text, KeyRing keys) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var sealing = new SealingStream(file, keys.active())) {
            sealing.write(text);
            sealing.finish();
        }
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file, KeyRing keys) throws IOException {
        try (var stream = new OpeningStream(new ByteArrayInputStream(file), keys)) {
            return stream.readAllBytes();
        }
    }

    private static byte[] text(int length) {
        var text = new byte[length];
        new Random(length).nextBytes(text);
        return text;
    }
}
