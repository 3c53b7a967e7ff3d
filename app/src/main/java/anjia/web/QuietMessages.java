package anjia.web;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/** Libraries put the message of an exception into their own; what it may quote is left out there too (日志脱敏). */
public final class QuietMessages extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var told = super.convert(event);
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            var message = thrown.getMessage();
            if (message != null && !message.isBlank()) told = told.replace(message, "…");
        }
        return told;
    }
}
