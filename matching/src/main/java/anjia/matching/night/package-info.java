/** Every night a list for everybody (夜间批量推荐): in chunks that can be taken up again, only for whom something changed, and fair to posts. */
@NullMarked
package anjia.matching.night;

import org.jspecify.annotations.NullMarked;
