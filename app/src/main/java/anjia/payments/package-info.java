/** Money orders, batches and recovery (待遇支付). */
@ApplicationModule(
        allowedDependencies = {"engine", "places", "vault", "web", "access", "work", "registry", "record", "catalogue"})
@NullMarked
package anjia.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
