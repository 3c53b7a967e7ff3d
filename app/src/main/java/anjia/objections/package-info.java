/** Objections of persons to their record and to who looked at it, with a clock and an answer (异议). */
@ApplicationModule(
        allowedDependencies = {"places", "vault", "web", "access", "work", "registry", "record", "catalogue", "cases"})
@NullMarked
package anjia.objections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
