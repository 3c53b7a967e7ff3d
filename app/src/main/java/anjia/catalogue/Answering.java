package anjia.catalogue;

import anjia.engine.Facts;
import anjia.engine.Item;
import anjia.web.FieldError;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads answers as facts, and says at the field what is wrong with one (回答校验). */
@Service
public class Answering {

    /** The answers that a form sent for facts of the item; three date fields are one answer, empty fields are none. */
    public Answers from(Map<String, String> form, Item item) {
        throw new UnsupportedOperationException();
    }

    /** What is wrong, in the reader's language: out of range, no such choice, no such day or place. Empty when all can be used. */
    public List<FieldError> mistakes(Item item, Answers answers, LocalDate day, Frame frame) {
        throw new UnsupportedOperationException();
    }

    /** The facts that the answers say; "unsure" says none. @throws BadAnswers when {@link #mistakes} would find any */
    public Facts read(Item item, Answers answers, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
