/** The life record: spells and runs on two time axes (个人档案). */
@ApplicationModule(allowedDependencies = {"places", "vault", "web", "access", "work", "registry"})
@NullMarked
package anjia.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
