package anjia.engine;

import java.time.LocalDate;

/**
 * A list that puts every county into a class (最低工资类区表): a number that differs between classes is only as sure as the list it is read by.
 *
 * @param inForce first day on which counties are looked up in it
 */
public record CountyList(LocalDate inForce, String source, Sure sure) {}
