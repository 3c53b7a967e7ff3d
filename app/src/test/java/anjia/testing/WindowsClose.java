package anjia.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After each test its windows are those of nobody; after the last of a class none stays open. JUnit finds it by itself: see
 * {@code junit-platform.properties}.
 */
public final class WindowsClose implements AfterEachCallback, AfterAllCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        Browser.leaveWindows();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        if (test.getRequiredTestClass().getEnclosingClass() == null) Browser.closeWindows();
    }
}
