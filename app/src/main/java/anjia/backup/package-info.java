/** The whole database as one sealed file, and back (备份与恢复). Knows tables from the database's own catalogue, none by heart but those it leaves out. */
@ApplicationModule(allowedDependencies = {"vault", "access", "work"})
@NullMarked
package anjia.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
