package anjia.catalogue;

import anjia.web.Frame;
import org.springframework.stereotype.Service;

/** Puts assessments into words (评估说明). */
@Service
public class Explanations {

    /** In the language of the frame. */
    public Explanation of(Assessed assessed, Frame frame) {
        throw new UnsupportedOperationException();
    }
}
