package anjia.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anjia.papers.NotTaken.Reason;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of files that people send, good, broken and made to do harm. */
class PreparingTest {

    private final Preparing preparing = new Preparing();

    private void refused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> preparing.prepare(file))
                .isInstanceOfSatisfying(
                        NotTaken.class, told -> assertThat(told.reason()).isEqualTo(reason));
    }

    @Test
    void aPhotoIsTurnedAsThePhoneWasHeldAndForgetsWhereItWasTaken() throws Exception {
        var sent = Pictures.sideways(Pictures.jpeg(400, 200, 1));
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 32.5202", "Exif");

        var kept = preparing.prepare(sent);

        var picture = Pictures.read(kept.content());
        assertThat(picture.getWidth()).isEqualTo(200);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertThat(new Color(picture.getRGB(100, 50)).getRed())
                .as("what was left is on top")
                .isGreaterThan(200);
        assertThat(new String(kept.content(), StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
    }

    @Test
    void aLargePhotoIsKeptAsLargeAsSmallPrintNeedsAndHasASmallPicture() throws Exception {
        var kept = preparing.prepare(Pictures.jpeg(5200, 2600, 2));

        var picture = Pictures.read(kept.content());
        assertThat(picture.getWidth()).isBetween(Photos.LONGEST_SIDE - 1, Photos.LONGEST_SIDE);
        assertThat(picture.getHeight()).isBetween(1279, 1281);
        assertThat(Pictures.read(kept.small()).getWidth()).isEqualTo(Photos.SMALL_SIDE);
    }

    @Test
    void aNarrowStripOfPaperKeepsItsNarrowSide() throws Exception {
        var kept = preparing.prepare(Pictures.png(9000, 3));

        assertThat(Pictures.read(kept.small()).getHeight()).isEqualTo(1);
    }

    @Test
    void picturesOfEveryKindBecomeJpegs() throws Exception {
        for (var sent : java.util.List.of(Pictures.png(40, 30), Pictures.WEBP, Pictures.jpeg(40, 30, 3)))
            assertThat(FileKind.of(preparing.prepare(sent).content())).isEqualTo(FileKind.JPEG);
    }

    @Test
    void aPdfIsKeptAsItCameWithAPictureOfItsFirstPage() throws Exception {
        var sent = Pictures.pdf(3);

        var kept = preparing.prepare(sent);

        assertThat(kept.content()).isEqualTo(sent);
        assertThat(kept.pages()).isEqualTo(3);
        var small = Pictures.read(kept.small());
        assertThat(new Color(small.getRGB(20, small.getHeight() / 2))).satisfies(colour -> {
            assertThat(colour.getRed()).isGreaterThan(200);
            assertThat(colour.getBlue()).isLessThan(60);
        });
    }

    @Test
    void whatIsNoPhotoAndNoPdfIsToldWhatItIs() {
        refused(new byte[0], Reason.EMPTY);
        refused("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), Reason.OTHER_KIND);
        refused("PK\u0003\u0004 a table of numbers".getBytes(StandardCharsets.UTF_8), Reason.OTHER_KIND);
        refused("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Reason.HEIC);
        refused(new byte[Preparing.MOST_BYTES + 1], Reason.TOO_LARGE);
        refused(Arrays.copyOf(Pictures.jpeg(300, 300, 4), 40), Reason.BROKEN_PHOTO);
        refused("%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII), Reason.BROKEN_PDF);
    }

    @Test
    void aPictureThatIsSmallOnDiskAndHugeInMemoryIsNotUnpacked() {
        refused(pngOfSize(60_000, 60_000), Reason.TOO_MANY_PIXELS);
        refused(pngOfSize(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.TOO_MANY_PIXELS);
    }

    /** The head of a PNG; nothing follows, because nobody gets that far. */
    private static byte[] pngOfSize(int width, int height) {
        var head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(head.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) sum.getValue())
                .array();
    }

    @Test
    void aPdfThatIsSmallOnDiskAndHugeInMemoryIsNotUnpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) deflater.write(zeros);
        }
        var bomb = packed.toByteArray();
        var file = new ByteArrayOutputStream();
        file.writeBytes("%%PDF-1.7\n1 0 obj\n<< /Length %d /Filter /FlateDecode >>\nstream\n"
                .formatted(bomb.length)
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(bomb);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));

        refused(file.toByteArray(), Reason.TOO_LARGE);
    }

    @Test
    void aPdfWhoseTablesArePackedInAnUnusualWayIsNotRead() {
        var file =
                "%PDF-1.7\n1 0 obj\n<< /Type /#58Ref /Filter [/A#53CIIHexDecode /FlateDecode] >>\nstream\n00\nendstream\n";

        refused(file.getBytes(StandardCharsets.US_ASCII), Reason.BROKEN_PDF);
    }

    @Test
    void aLockedPdfIsRefusedWhetherItOpensWithoutAPasswordOrNot() {
        for (var password : java.util.List.of("", "secret"))
            refused(
                    Pictures.pdf(
                            1,
                            document -> document.protect(
                                    new StandardProtectionPolicy("owner", password, new AccessPermission()))),
                    Reason.ENCRYPTED_PDF);
    }

    @Test
    void aPdfThatDoesSomethingOrBringsFilesAlongIsRefused() {
        refused(
                Pictures.pdf(
                        1,
                        document ->
                                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                Reason.ACTIVE_PDF);
        refused(
                Pictures.pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())),
                Reason.ACTIVE_PDF);
        refused(
                Pictures.pdf(1, document -> {
                    var files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a.exe", new PDComplexFileSpecification()));
                    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                }),
                Reason.ACTIVE_PDF);
        refused(
                Pictures.pdf(
                        1,
                        document -> document.getDocumentCatalog()
                                .getCOSObject()
                                .setItem(COSName.getPDFName("XFA"), COSName.A)),
                Reason.ACTIVE_PDF);
    }

    @Test
    void aPdfOfMoreThanSixtyPagesIsNotTaken() {
        refused(Pictures.pdf(Pdfs.MOST_PAGES + 1), Reason.TOO_MANY_PAGES);
    }

    static LongStream seeds() {
        return LongStream.range(0, 25);
    }

    /** Bits flipped, parts cut out, put in twice or cut off: it is kept as a picture that opens, or refused with a reason. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aBrokenFileIsKeptAsSomethingThatOpensOrRefused(long seed) throws IOException {
        var random = new Random(seed);
        var whole = java.util.List.of(
                Pictures.jpeg(90, 60, seed),
                Pictures.png(60, 40),
                Pictures.WEBP,
                Pictures.pdf(2),
                Pictures.sideways(Pictures.jpeg(60, 90, seed)));
        for (var file : whole) {
            var broken = broken(file, random);
            try {
                var kept = preparing.prepare(broken);
                assertThat(Pictures.read(kept.small())).isNotNull();
                assertThat(FileKind.of(kept.content())).isIn(FileKind.JPEG, FileKind.PDF);
            } catch (NotTaken told) {
                assertThat(told.reason()).isNotNull();
            }
        }
    }

    private static byte[] broken(byte[] file, Random random) {
        var broken = file.clone();
        switch (random.nextInt(4)) {
            case 0 -> {
                for (int i = 0; i < 1 + random.nextInt(8); i++)
                    broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
            }
            case 1 -> broken = Arrays.copyOf(broken, random.nextInt(broken.length));
            case 2 -> {
                var from = random.nextInt(broken.length);
                Arrays.fill(broken, from, Math.min(broken.length, from + 30), (byte) random.nextInt());
            }
            default -> {
                var twice = new ByteArrayOutputStream();
                var to = random.nextInt(broken.length);
                twice.write(broken, 0, to);
                twice.writeBytes(broken);
                broken = twice.toByteArray();
            }
        }
        return broken;
    }
}
