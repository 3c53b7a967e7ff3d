package anjia.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (二维码) as one path of an SVG picture, with the white border of four modules that readers need.
 *
 * @param size width and height in modules, border included
 * @param path of the dark modules, {@code M4 4h7v1H4z…}
 */
public record QrCode(int size, String path) {

    private static final int BORDER = 4;

    /** @param text at most about 1,000 characters */
    public static QrCode of(String text) {
        try {
            var hints = Map.of(
                    EncodeHintType.MARGIN,
                    BORDER,
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, hints);
            var path = new StringBuilder();
            for (var y = 0; y < modules.getHeight(); y++)
                for (var x = 0; x < modules.getWidth(); x++)
                    if (modules.get(x, y))
                        path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            return new QrCode(modules.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
