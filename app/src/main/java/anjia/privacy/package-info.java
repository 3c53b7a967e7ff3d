/** The rights of a person to her own data: to see it, take a copy, have it erased; and how long what is kept (个人信息权利与保存期限). */
@ApplicationModule(
        allowedDependencies = {
            "places",
            "vault",
            "web",
            "access",
            "work",
            "registry",
            "record",
            "catalogue",
            "letters",
            "cases",
            "objections"
        })
@NullMarked
package anjia.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
