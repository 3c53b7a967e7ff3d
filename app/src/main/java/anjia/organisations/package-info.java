/** Who acts for an organisation, within a mandate that the office of its county has checked (单位经办人). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access", "work", "registry"})
@NullMarked
package anjia.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
