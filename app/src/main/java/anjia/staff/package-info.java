/** Pages on which staff keep their own accounts, and administrators those of their division (人员管理). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access"})
@NullMarked
package anjia.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
