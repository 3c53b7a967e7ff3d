package anjia.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Brings the demo into the house before it opens, when the command line asks for it. */
@Component
@ConditionalOnProperty(name = "anjia.demo", havingValue = "small")
class DemoAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAtStart.class);
    private static final int STEP = 1000;

    private final Demo demo;

    DemoAtStart(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demo.isLoaded()) return;
        var begun = System.nanoTime();
        demo.loadSmall(done -> {
            if (done % STEP == 0) LOG.info("Demo: {} of {}", done, Demo.SMALL);
        });
        LOG.info("Demo loaded in {} ms", (System.nanoTime() - begun) / 1_000_000);
    }
}
