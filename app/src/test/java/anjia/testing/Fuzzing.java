package anjia.testing;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.Arrays;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Started by {@code ./anjia drill security fuzz}: names the parsers that can be fuzzed, or fuzzes one of them, in a process of its own. */
public final class Fuzzing {

    private static final String TESTS = ".*FuzzTest";

    private Fuzzing() {}

    /** @param arguments {@code list}, or the target as it was listed and the seconds */
    public static void main(String[] arguments) throws ClassNotFoundException {
        if (arguments[0].equals("list")) list();
        else System.exit(fuzz(arguments[0], arguments[1]) ? 0 : 1);
    }

    private static void list() {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("anjia"))
                .filters(includeClassNamePatterns(TESTS))
                .build();
        var plan = LauncherFactory.create().discover(request);
        plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .flatMap(test -> test.getSource().stream())
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .map(method -> method.getClassName() + "#" + method.getMethodName())
                .distinct()
                .sorted()
                .forEach(System.out::println);
    }

    private static boolean fuzz(String target, String seconds) throws ClassNotFoundException {
        var parts = target.split("#", 2);
        var type = Class.forName(parts[0]);
        var method = Arrays.stream(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(parts[1]) && !one.isSynthetic())
                .findFirst()
                .orElseThrow();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(type, method))
                .configurationParameter("jazzer.hooks", "true")
                .configurationParameter("jazzer.max_duration", seconds + "s")
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        var came = summary.getSummary();
        came.getFailures()
                .forEach(failure -> System.out.println(
                        "fuzzed: " + name(failure.getTestIdentifier()) + " " + failure.getException()));
        var sound = came.getTotalFailureCount() == 0 && came.getTestsStartedCount() > 0;
        if (sound) System.out.println("fuzzed: sound");
        return sound;
    }

    private static String name(TestIdentifier test) {
        return test.getDisplayName();
    }
}
