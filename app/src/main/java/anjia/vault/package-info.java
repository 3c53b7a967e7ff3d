/** Field cipher, blind index and keys (字段加密). */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package anjia.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
