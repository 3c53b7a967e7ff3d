package anjia.letters;

import anjia.web.QrCode;

/**
 * What stands at the foot of a letter so that anybody can verify it (验证标记).
 *
 * @param address where the code leads, "https://…/verify/7KQ2M9DW3TXAVB6H"
 */
record Stamp(PaperCode code, String address) {

    QrCode picture() {
        return QrCode.of(address);
    }

    /** Where the code can be typed in, without the part that nobody types. */
    String door() {
        return address.replaceFirst("^https?://", "").replaceFirst("/[^/]*$", "");
    }
}
