package anjia.access;

/** The way out for texts and e-mails (短信与邮件通道). In the demo they stay in the house and can be read on the outbox page. */
public interface TextMessages {

    /**
     * Hands a text to the channel inside the caller's transaction; it leaves after the commit, at night too. For codes and notices of
     * security; everything else goes by {@link PersonMessages}, which asks how the person wants to be told.
     *
     * @param key unique; the same key is sent once
     */
    default void send(String key, String phone, String text) {
        send(new Outbound(key, Channel.SMS, phone, "", text, true));
    }

    /** Whether a channel leads out of this house: e-mail only with a server. */
    default boolean carries(Channel channel) {
        return channel == Channel.SMS;
    }

    /** The same for any channel; what is not urgent waits for the morning. */
    void send(Outbound message);
}
