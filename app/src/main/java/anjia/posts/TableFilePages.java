package anjia.posts;

import anjia.access.FilePages;
import org.springframework.stereotype.Component;

/** The page on which a table of posts comes as a file (岗位表上传页面). */
@Component
class TableFilePages implements FilePages {

    /** What is longer than a table may be is still told so in words. */
    private static final long LONGEST = 5L * 1024 * 1024;

    @Override
    public boolean take(String path) {
        return path.equals(TablePages.PATH);
    }

    @Override
    public long longestForm() {
        return LONGEST;
    }
}
