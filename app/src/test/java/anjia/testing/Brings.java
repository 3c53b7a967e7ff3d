package anjia.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * What a test needs beside the platform: made once, in the one platform of the run, and injected like anything of its own.
 * {@code @Import} would start another platform for each set of them.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Brings {

    Class<?>[] value();

    /** Before fields are injected. */
    final class Bringing implements TestExecutionListener, Ordered {

        private static final int BEFORE_INJECTION = 1900;

        @Override
        public int getOrder() {
            return BEFORE_INJECTION;
        }

        /** What a kind of test brings comes first: what the test itself brings may use it. */
        @Override
        public void prepareTestInstance(TestContext test) {
            MergedAnnotations.from(test.getTestClass(), SearchStrategy.TYPE_HIERARCHY).stream(Brings.class)
                    .sorted(Comparator.comparing((MergedAnnotation<Brings> brings) -> brings.getDistance())
                            .reversed())
                    .flatMap(brings -> Arrays.stream(brings.getClassArray("value")))
                    .forEach(brought -> bring(brought, test));
        }

        private static void bring(Class<?> brought, TestContext test) {
            var beans = (ConfigurableListableBeanFactory)
                    test.getApplicationContext().getAutowireCapableBeanFactory();
            if (!beans.containsSingleton(brought.getName()))
                beans.registerSingleton(brought.getName(), beans.createBean(brought));
        }
    }
}
