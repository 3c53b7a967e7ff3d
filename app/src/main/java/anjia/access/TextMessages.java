package anjia.access;

/** The way out for text messages (短信通道). In the demo they stay in the house and can be read on the outbox page. */
public interface TextMessages {

    /**
     * Hands a message to the channel inside the caller's transaction; it leaves after the commit.
     *
     * @param key unique; the same key is sent once
     */
    void send(String key, String phone, String text);
}
