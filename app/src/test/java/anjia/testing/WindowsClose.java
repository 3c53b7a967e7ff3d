package anjia.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After the last test of a class no window stays open. JUnit finds it by itself: see {@code junit-platform.properties}. */
public final class WindowsClose implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext test) {
        if (test.getRequiredTestClass().getEnclosingClass() == null) Browser.closeWindows();
    }
}
