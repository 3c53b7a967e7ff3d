package anjia.places;

/**
 * What still lies at an office and would be left alone if it closed (机构未了事项), told by whoever keeps it. Each kind has words that say how many
 * there are and what to do about them.
 */
public interface OfficeMatters {

    /** Key of the words; their one argument is the count. */
    String key();

    /** How many there are. */
    int at(OfficeId office);
}
