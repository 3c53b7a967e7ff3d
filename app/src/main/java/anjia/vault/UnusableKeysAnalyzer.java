package anjia.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the start end with two sentences instead of a stack trace. */
final class UnusableKeysAnalyzer extends AbstractFailureAnalyzer<UnusableKeys> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeys cause) {
        return new FailureAnalysis(cause.found(), cause.remedy(), cause);
    }
}
