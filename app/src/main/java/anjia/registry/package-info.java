/** Persons, households, organisations, and the ties of a person to places (基础信息). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access", "work"})
@NullMarked
package anjia.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
