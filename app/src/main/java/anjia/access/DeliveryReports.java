package anjia.access;

/** Who wants to know what became of a message (投递结果); supplied by the letters above. Told in the transaction that notes it. */
public interface DeliveryReports {

    /** A gateway took it. */
    void left(Channel channel, String key);

    /** It arrived, says the gateway. */
    void arrived(Channel channel, String key);

    /** It will never arrive: refused, given up, or reported as lost. */
    void failed(Channel channel, String key);
}
