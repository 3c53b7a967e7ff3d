package anjia.papers;

import anjia.access.FilePages;
import org.springframework.stereotype.Component;

/** Pages on which papers come as files (材料上传页面). */
@Component
class PaperFilePages implements FilePages {

    private static final long LONGEST = 21L * 1024 * 1024;

    @Override
    public boolean take(String path) {
        return path.contains("/papers");
    }

    @Override
    public long longestForm() {
        return LONGEST;
    }
}
