/** Firms that moved in from the east, community factories and workshops near home (产业转移、社区工厂、就业帮扶车间): jobs promised, jobs filled, who is still there. */
@ApplicationModule(allowedDependencies = {"places", "web", "access", "work", "registry"})
@NullMarked
package anjia.relocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
