package anjia.catalogue;

import anjia.access.PersonId;
import anjia.engine.Facts;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a person has handed in before (以前的件), supplied by the module of files. */
public interface EarlierFiles {

    /**
     * @param facts of the decision; of a file under way what was known at hand-in, and what was answered since
     * @param who died, as the file names them
     */
    record Earlier(String item, String number, boolean granted, Facts facts, Optional<Deceased> who) {}

    /** Those of these items that are under way or were granted, in the order of handing in. */
    List<Earlier> of(PersonId person, Set<String> items);
}
