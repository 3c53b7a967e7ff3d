/** The platform's own PostgreSQL server: unpacked, started, adopted and stopped (自带数据库). */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package anjia.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
