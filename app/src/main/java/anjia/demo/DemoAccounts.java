package anjia.demo;

import anjia.web.Language;
import java.util.List;

/** The accounts a newcomer can try (演示账号). */
public interface DemoAccounts {

    /** @return in the order in which a first visit meets them; none when the database holds no demo */
    List<DemoAccount> accounts(Language language);

    /**
     * @param who in the reader's language: "window clerk in Ziyang, Li Mei"
     * @param login how to log in: name and password, or the identity number
     */
    record DemoAccount(String who, String login) {}
}
