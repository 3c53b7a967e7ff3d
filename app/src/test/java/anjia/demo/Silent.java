package anjia.demo;

import java.time.Duration;
import java.util.Map;

/** Hears and says nothing. */
class Silent implements DemoListener {

    @Override
    public void progress(Phase phase, int done, int of) {}

    @Override
    public void loaded(int persons, long rows, Map<Phase, Duration> taken) {}

    @Override
    public void kept(String size) {}
}
