package anjia.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a picture for phones (二维码): level M, four cells of quiet around it. */
public final class QrCode {

    private static final int QUIET_CELLS = 4;
    private static final int DOTS_A_CELL = 8;
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;

    private final BitMatrix cells;

    /** @param address any text of at most about a thousand characters */
    public static QrCode of(String address) {
        return new QrCode(address);
    }

    private QrCode(String address) {
        try {
            var hints = Map.of(
                    EncodeHintType.ERROR_CORRECTION,
                    ErrorCorrectionLevel.M,
                    EncodeHintType.MARGIN,
                    QUIET_CELLS,
                    EncodeHintType.CHARACTER_SET,
                    "UTF-8");
            cells = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 1, 1, hints);
        } catch (WriterException e) {
            throw new IllegalStateException("no QR code holds " + address.length() + " characters", e);
        }
    }

    /** Cells to a side, the quiet ones included. */
    public int size() {
        return cells.getWidth();
    }

    /** The dark cells as the path of an SVG whose unit is a cell. */
    public String path() {
        var path = new StringBuilder();
        for (int y = 0; y < size(); y++)
            for (int x = 0; x < size(); x++)
                if (cells.get(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        return path.toString();
    }

    /** The same as a picture in an address, {@code data:image/png;base64,…}. */
    public String picture() {
        var side = size() * DOTS_A_CELL;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++)
            for (int x = 0; x < side; x++)
                image.setRGB(x, y, cells.get(x / DOTS_A_CELL, y / DOTS_A_CELL) ? BLACK : WHITE);
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
