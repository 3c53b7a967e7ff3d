package anjia.access;

/** Takes messages of one channel out of the house (通道). */
interface Gateway {

    Channel channel();

    /** Called over and over; what fails is tried again later. */
    void sendWhatIsDue();
}
