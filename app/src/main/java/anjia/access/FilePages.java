package anjia.access;

/** Pages that take a form with files (文件上传页面); no other page does. */
public interface FilePages {

    /** @param path of the request, without its query */
    boolean take(String path);

    /** Bytes of the whole form; what is longer is refused before it is read. */
    long longestForm();
}
