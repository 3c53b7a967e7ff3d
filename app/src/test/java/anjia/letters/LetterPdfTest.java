package anjia.letters;

import static org.assertj.core.api.Assertions.assertThat;

import anjia.letters.Letter.Block;
import anjia.letters.Letter.Line;
import anjia.letters.Letter.Row;
import anjia.web.Frame;
import anjia.web.Language;
import anjia.web.Templates;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters as files: what the standard asks for, what a reader sees, what a phone scans. */
class LetterPdfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final String ADDRESS = "https://anjia.example.cn/verify/7KQ2M9DW3TXAVB6H";

    private final LetterPdf pdf = new LetterPdf(new PdfPapers(new Templates()));

    private static LetterPage letter(String name, @Nullable Ending ending) {
        var blocks = new ArrayList<Block>(List.of(
                new Block.Rows(List.of(new Row("姓名", name), new Row("身份证", "612425 •••• 0027"))),
                new Block.Paragraph("您申请的**失业保险金**，给您办。从2026年7月1日起，每月1,926.00元。"),
                new Block.Heading("钱是怎么算的"),
                new Block.Sum(List.of(
                        new Line("", "每月", "紫阳县，2026年起", "1,926.00", "元", "NONE"),
                        new Line("×", "能领几个月", "", "12", "个月", "NONE"),
                        new Line("=", "一共", "", "23,112.00", "元", "DOUBLE"))),
                new Block.Law("失业前用人单位和本人已经缴纳失业保险费**满一年**的。", "社会保险法 第四十五条")));
        for (int i = 0; i < 30; i++) blocks.add(new Block.Paragraph("觉得不对，可以在收到之日起60日内申请行政复议。"));
        var letter = new Letter("决定书", "紫阳县社会保险经办中心", "2026年7月1日", blocks, null);
        var stamp = new Stamp(new PaperCode("7KQ2M9DW3TXAVB6H"), ADDRESS);
        return new LetterPage(new UUID(0, 1), DAY, letter, stamp, ending, null, null, false);
    }

    private byte[] written(LetterPage page, Language language) {
        return pdf.write(page, Frame.outsideRequests(language));
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void aLetterOfSeveralPagesKeepsTheStandardInBothLanguages(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (var language : Language.values()) {
            var file = written(letter("李秀梅", new Ending(Ending.Kind.REVOKED, DAY, null, "姓名写错了。")), language);
            Files.createDirectories(Path.of("target", "letters"));
            Files.write(Path.of("target", "letters", language.tag() + ".pdf"), file);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void onlyTheCharactersThatAreUsedAreInTheFile() throws Exception {
        var file = written(letter("李秀梅", null), Language.ZH_CN);
        assertThat(file.length).isLessThan(200_000);
        try (var document = Loader.loadPDF(file)) {
            assertThat(fonts(document)).hasSizeBetween(2, 3).allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        var resources = document.getPage(0).getResources();
        for (var name : resources.getFontNames()) fonts.add(resources.getFont(name));
        return fonts;
    }

    @Test
    void theSameLetterIsTheSameFile() {
        assertThat(written(letter("李秀梅", null), Language.ZH_CN))
                .isEqualTo(written(letter("李秀梅", null), Language.ZH_CN));
    }

    @Test
    void whatIsSaidCanBeReadOutOfTheFile() throws Exception {
        assertThat(text(written(letter("李秀梅", null), Language.ZH_CN)))
                .contains("李秀梅", "失业保险金", "23,112.00", "第四十五条", "7KQ2 M9DW 3TXA VB6H", "anjia.example.cn/verify")
                .doesNotContain("〔U+");
    }

    @Test
    void aRareCharacterOfANameIsDrawn() throws Exception {
        assertThat(text(written(letter("龑䶮㛃堃𫖯", null), Language.ZH_CN)))
                .contains("龑䶮㛃堃𫖯")
                .doesNotContain("〔U+");
    }

    @Test
    void aCharacterThatNoTypefaceHasStandsAsItsNumberAndIsExplained() throws Exception {
        assertThat(text(written(letter("李𪚥\u0001", null), Language.ZH_CN))).contains("李〔U+2A6A5〕〔U+0001〕", "以身份证为准");
    }

    @Test
    void aLetterThatEndedSaysSoAtTheTop() throws Exception {
        var ended = letter("李秀梅", new Ending(Ending.Kind.REPLACED, LocalDate.of(2026, 8, 3), new UUID(0, 2), ""));
        assertThat(text(written(ended, Language.ZH_CN))).contains("这封信不算数了。", "2026年8月3日");
    }

    @Test
    void aPhoneScansTheAddressFromThePaper() throws Exception {
        try (var document = Loader.loadPDF(written(letter("李秀梅", null), Language.ZH_CN))) {
            var image = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, 150);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var seen = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            assertThat(new QRCodeReader()
                            .decode(new BinaryBitmap(new HybridBinarizer(seen)))
                            .getText())
                    .isEqualTo(ADDRESS);
        }
    }
}
