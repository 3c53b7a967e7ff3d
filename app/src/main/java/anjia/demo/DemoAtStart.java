package anjia.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings the demo into the house before it opens, when the command line asks for it. */
@Component
class DemoAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);

    private final Demo demo;
    private final Optional<DemoSize> size;
    private final DemoListener listener;

    DemoAtStart(Demo demo, @Value("${anjia.demo}") String size, ObjectProvider<DemoListener> listeners) {
        this.demo = demo;
        this.size = DemoSize.of(size);
        this.listener = listeners.getIfAvailable(Log::new);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (size.isEmpty()) return;
        var here = demo.loaded();
        if (here.isEmpty()) demo.load(size.get(), listener);
        else if (!here.get().equals(size.get().word())) listener.kept(here.get());
    }

    /** For whoever starts the platform without the command. */
    private static final class Log implements DemoListener {
        @Override
        public void progress(Phase phase, int done, int of) {
            if (done == 0) LOG.info("Demo: {}", phase);
        }

        @Override
        public void loaded(int persons, long rows, Map<Phase, Duration> taken) {
            LOG.info("Demo: {} persons, {} rows, {}", persons, rows, taken);
        }

        @Override
        public void kept(String size) {
            LOG.warn("Demo: {} is here and stays", size);
        }
    }
}
