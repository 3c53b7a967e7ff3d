/** The policy engine (政策规则引擎): reads the law as text and answers what it gives to whom, and why. */
@NullMarked
package anjia.engine;

import org.jspecify.annotations.NullMarked;
