/** Recruitment fairs (招聘会): who is interviewed where, stably and by a published lottery, and when. */
@NullMarked
package anjia.matching.fair;

import org.jspecify.annotations.NullMarked;
