package anjia.payments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The file that a bank pays from (支付报盘文件): CSV in UTF-8 with CRLF ends, a header, one line per payment, and a trailer with the number
 * of payments, their sum in yuan, and the SHA-256 of everything above the trailer. The format is ours until a bank names its own.
 */
record BatchFile(String body, int lines, Money total) {

    private static final String HEADER = "no,payment,file,month,name,account,bank,amount\r\n";

    static BatchFile of(List<BatchLine> lines) {
        var body = new StringBuilder(HEADER);
        lines.forEach(line -> body.append(row(line)));
        var total = lines.stream().map(BatchLine::amount).reduce(Money.NOTHING, Money::plus);
        return new BatchFile(body.toString(), lines.size(), total);
    }

    static String name(String block, LocalDate day) {
        return "anjia-" + block + "-" + day + ".csv";
    }

    /** With its trailer, as it is sent. */
    byte[] content() {
        return (body + "total,%d,%s,sha256,%s\r\n".formatted(lines, total.yuan(), digest()))
                .getBytes(StandardCharsets.UTF_8);
    }

    String digest() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String row(BatchLine line) {
        return String.join(
                        ",",
                        String.valueOf(line.line()),
                        reference(line.instalment()),
                        line.caseNumber(),
                        line.month().toString(),
                        cell(line.account().holder()),
                        line.account().number().value(),
                        cell(line.account().bank()),
                        line.amount().yuan())
                + "\r\n";
    }

    private static String reference(UUID instalment) {
        return instalment.toString();
    }

    /** Quoted, and never the start of a formula for those who open the file in a spreadsheet. */
    static String cell(String text) {
        var plain = text.replaceAll("[\\r\\n]", " ");
        var harmless = plain.matches("(?s)[=+\\-@\\t].*") ? "'" + plain : plain;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
