package anjia.papers;

import java.util.List;

/** Which kinds of papers there are (材料种类); the law knows, which lies above this module. */
public interface PaperKinds {

    /** Codes of kinds that can be kept as pictures, in the order in which the law names them. */
    List<String> kinds();
}
