/** One key after another: what is sealed with which, and sealing it anew (密钥更换). Knows sealed columns from the database's own catalogue, none by heart. */
@ApplicationModule(allowedDependencies = {"vault", "access", "work"})
@NullMarked
package anjia.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
