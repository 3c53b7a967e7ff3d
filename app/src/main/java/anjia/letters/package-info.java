/** Messages, letters and the outbox (文书与通知). */
@ApplicationModule(
        allowedDependencies = {"engine", "places", "vault", "web", "access", "work", "registry", "record", "catalogue"})
@NullMarked
package anjia.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
