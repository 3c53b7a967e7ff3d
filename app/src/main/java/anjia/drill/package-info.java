/**
 * Drills (演练): the platform is killed, loaded and exported from while it is watched, on a folder of its own. Works from outside, as
 * browsers do; only its proofs read the tables of the modules.
 */
@ApplicationModule(allowedDependencies = {"postgres", "access", "registry"})
@NullMarked
package anjia.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
