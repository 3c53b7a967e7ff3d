/** Whom a person has asked to run errands for her, within what, until when, and what they did (帮办授权). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access", "work", "registry"})
@NullMarked
package anjia.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
