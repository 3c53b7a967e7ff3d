/** Timers and the change log (定时与变更). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access"})
@NullMarked
package anjia.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
