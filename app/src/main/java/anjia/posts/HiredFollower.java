package anjia.posts;

import anjia.work.Following;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts who is hired here up with the change log (变更跟随). */
@Component
class HiredFollower implements SmartLifecycle {

    private final Following following;

    HiredFollower(HiredHere hired) {
        this.following = new Following("posts.hired.follow", hired::follow);
    }

    @Override
    public void start() {
        following.start();
    }

    @Override
    public void stop() {
        following.stop();
    }

    @Override
    public boolean isRunning() {
        return following.isRunning();
    }
}
