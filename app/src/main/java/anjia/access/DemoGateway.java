package anjia.access;

/** In a demo nothing leaves: what is due is on the outbox page, and counts as sent (演示通道). */
final class DemoGateway implements Gateway {

    private static final int AT_ONCE = 200;

    private final Channel channel;
    private final OutgoingTexts texts;
    private final HouseMark house;

    DemoGateway(Channel channel, OutgoingTexts texts, HouseMark house) {
        this.channel = channel;
        this.texts = texts;
        this.house = house;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void sendWhatIsDue() {
        if (house.demo()) texts.take(channel, AT_ONCE).forEach(texts::sent);
    }
}
