package anjia.access;

import anjia.web.Frame;
import java.time.OffsetDateTime;
import java.util.List;

/** What leaves the demo by another way than texts and e-mails (演示发件箱); supplied by the letters above. */
public interface OutboxSource {

    /** @param to whom or where, masked; {@code state} is a key below {@code access.outbox.state} */
    record Sent(OffsetDateTime at, Channel channel, String to, String text, String state) {}

    /** At most 50, newest first. */
    List<Sent> newest(Frame frame);
}
