/** Papers of people (材料): photos and PDF, sealed in files beside the database; asked for once while they are valid. */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access", "work", "registry"})
@NullMarked
package anjia.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
