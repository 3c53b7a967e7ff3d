package anjia.posts.text;

import anjia.work.Following;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the words of open posts on this server up with the change log (变更跟随). */
@Component
class PostTextFollower implements SmartLifecycle {

    private final Following following;

    PostTextFollower(PostText text) {
        this.following = new Following("posts.text.follow", text::follow);
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
