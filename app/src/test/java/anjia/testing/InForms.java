package anjia.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A journey that can be made in several languages and on several screens. A usual run makes each in one of them, some in this and some in that, and always in the same;
 * {@code -Dforms=all} makes all. What a page shows in the other language or on the other screen, the tour sees in every run.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(InForms.Chosen.class)
public @interface InForms {

    /** Each a line of arguments with commas between them, such as {@code zh-CN, PHONE}. */
    String[] value();

    /** Reads the lines. */
    final class Chosen implements ArgumentsProvider, AnnotationConsumer<InForms> {

        private static final boolean ALL = "all".equals(System.getProperty("forms"));

        private String[] lines = {};

        @Override
        public void accept(InForms forms) {
            lines = forms.value();
        }

        @Override
        public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test) {
            var name = test.getRequiredTestClass().getSimpleName()
                    + test.getRequiredTestMethod().getName();
            var one = lines[Math.floorMod(name.hashCode(), lines.length)];
            return (ALL ? Arrays.stream(lines) : Stream.of(one))
                    .map(line -> Arguments.of((Object[]) line.split(" *, *")));
        }
    }
}
