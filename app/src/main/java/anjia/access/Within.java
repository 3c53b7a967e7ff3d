package anjia.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On an {@link Actor.ForPerson} that a controller asks for: the errand that a helper's mandate must name. Without it, {@link Errand#LOOK}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Within {
    Errand value();
}
