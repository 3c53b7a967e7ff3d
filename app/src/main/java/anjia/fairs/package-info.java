/** Recruitment fairs: planned as the law asks, published, attended, settled by a published lottery, and what came of them (招聘会). */
@ApplicationModule(
        allowedDependencies = {"places", "vault", "web", "access", "work", "registry", "record", "engine", "catalogue"})
@NullMarked
package anjia.fairs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
