/** Who may see and do what: actors, accounts, jurisdiction, visits, idempotent requests, audit (权限与审计). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web"})
@NullMarked
package anjia.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
