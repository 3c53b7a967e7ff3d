/** The test ground: a real database, a real browser, and the checks that every page must pass. */
@NullMarked
package anjia.testing;

import org.jspecify.annotations.NullMarked;
