package anjia.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** The day of the letter instead of the moment of the download, so that the same letter is the same file (文件可复现). */
final class SteadyDates {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private SteadyDates() {}

    static void in(PDDocument document, LocalDate day) throws IOException {
        var moment = day.atStartOfDay(SHANGHAI);
        var calendar = GregorianCalendar.from(moment);
        calendar.setTimeZone(TimeZone.getTimeZone(SHANGHAI));
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        // file identifiers are made of it; the letter's own content is digested into them too
        document.setDocumentId(day.toEpochDay());
        var catalog = document.getDocumentCatalog();
        var described = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8)
                .replaceAll(
                        "(<xmp:(CreateDate|ModifyDate|MetadataDate)>)[^<]*(</)", "$1" + SECONDS.format(moment) + "$3");
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(described.getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
    }
}
