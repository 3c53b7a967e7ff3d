package anjia.papers;

/**
 * A file as the house keeps it (入库内容): a photo made anew, or a PDF that was looked through.
 *
 * @param content JPEG of a photo, or the PDF as it came
 * @param small a small JPEG of it, or of its first page
 * @param pages of a PDF; 1 for a photo
 */
record Prepared(Form form, byte[] content, byte[] small, int pages) {

    /** What it is kept as. */
    enum Form {
        PHOTO,
        PDF
    }
}
