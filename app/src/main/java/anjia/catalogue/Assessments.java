package anjia.catalogue;

import anjia.access.Actor;
import anjia.access.PersonId;
import anjia.engine.Facts;
import anjia.places.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the law gives to a person, from the record and from what she answers (政策评估). Stores nothing. */
@Service
public class Assessments {

    /**
     * Assesses one item. What the record knows for certain stands; answers fill in what it does not know.
     *
     * @param desk division of the desk that asks, for items whose numbers are read there; null when nobody sits at a desk
     * @throws BadAnswers when an answer does not fit its question
     * @throws anjia.engine.UnknownItem when no item has the code
     */
    public Assessed assess(
            Actor actor, PersonId person, String item, LocalDate day, @Nullable DivisionCode desk, Answers answers) {
        throw new UnsupportedOperationException();
    }

    /** All items that concern the person, assessed from the record alone, in order of their codes. */
    public List<Assessed> all(Actor actor, PersonId person, LocalDate day, @Nullable DivisionCode desk) {
        throw new UnsupportedOperationException();
    }

    /** Assesses somebody of whom only these facts are known: a visitor, a request of the API, a stored hand-in. */
    public Assessed assess(String item, Facts facts, LocalDate day, @Nullable DivisionCode desk) {
        throw new UnsupportedOperationException();
    }
}
