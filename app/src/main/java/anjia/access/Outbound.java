package anjia.access;

/**
 * A message as it is handed to a channel (待发消息).
 *
 * @param key unique in its channel; the same key is sent once
 * @param address a phone for {@link Channel#SMS}, an e-mail address for {@link Channel#EMAIL}
 * @param subject of an e-mail; a text has none, and it is empty
 * @param urgent whether it leaves at night too: one-time codes and notices of security, nothing else
 */
public record Outbound(String key, Channel channel, String address, String subject, String text, boolean urgent) {

    public Outbound {
        if (channel == Channel.PAPER) throw new IllegalArgumentException("paper is printed, not sent: " + key);
    }

    @Override
    public String toString() {
        return "Outbound[" + key + "]";
    }
}
