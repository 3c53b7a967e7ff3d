/** Pages on which administrators keep the accounts and the offices of their division (人员与机构管理). */
@ApplicationModule(allowedDependencies = {"engine", "places", "vault", "web", "access", "registry", "catalogue"})
@NullMarked
package anjia.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
