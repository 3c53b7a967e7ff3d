package anjia.cooperation;

import anjia.cooperation.Statement.About;
import java.time.LocalDate;

/**
 * How many openings a partner place promised for a quarter (岗位承诺).
 *
 * @param letter number of its letter; {@code on} its day
 */
record Promise(About about, int openings, String letter, LocalDate on) {}
