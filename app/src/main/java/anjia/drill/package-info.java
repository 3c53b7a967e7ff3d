/**
 * Drills (演练): the platform is killed, loaded, exported from and attacked while it is watched, on a folder of its own. Works from outside,
 * as browsers, programs and scanners do; only its proofs read the tables of the modules.
 */
@ApplicationModule(allowedDependencies = {"postgres", "access", "registry"})
@NullMarked
package anjia.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
