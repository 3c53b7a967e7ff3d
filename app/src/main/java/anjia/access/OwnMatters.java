package anjia.access;

import anjia.vault.Vault;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Whether a member of staff is the very person whom something is about (回避): nobody decides about herself, about whom she helps, or about an organisation for which she acts. An account knows who serves under it
 * once its administrator has entered the identity number, of which a keyed digest is kept.
 */
@Service
public class OwnMatters {

    private static final String NUMBER = "access.account.number";

    private final JdbcClient db;
    private final Vault vault;
    private final ObjectProvider<PersonDirectory> directory;
    private final ObjectProvider<HelperDirectory> helpers;
    private final ObjectProvider<AgentDirectory> agents;

    OwnMatters(
            JdbcClient db,
            Vault vault,
            ObjectProvider<PersonDirectory> directory,
            ObjectProvider<HelperDirectory> helpers,
            ObjectProvider<AgentDirectory> agents) {
        this.db = db;
        this.vault = vault;
        this.directory = directory;
        this.helpers = helpers;
        this.agents = agents;
    }

    /** False as well when nobody entered who serves under the account. */
    public boolean isHerself(Actor.Staff staff, PersonId person) {
        var known = directory.getIfAvailable();
        var own = numberOf(staff.account());
        if (known == null || own.isEmpty()) return false;
        return known.numbersOf(person).stream().anyMatch(number -> Arrays.equals(own.get(), index(number)));
    }

    /** The same, or somebody who helps that person (帮办) today: nobody decides on what she applied for in another's name. */
    public boolean isHersOrHerHelpers(Actor.Staff staff, PersonId person) {
        if (isHerself(staff, person)) return true;
        var known = helpers.getIfAvailable();
        return known != null && known.helpersOf(person).stream().anyMatch(helper -> isHerself(staff, helper));
    }

    /** Whether she is somebody who acts for the organisation (单位经办人) today. */
    public boolean actsFor(Actor.Staff staff, UUID organisation) {
        var known = agents.getIfAvailable();
        return known != null && known.agentsOf(organisation).stream().anyMatch(agent -> isHerself(staff, agent));
    }

    boolean isIdentified(UUID account) {
        return numberOf(account).isPresent();
    }

    /** @param number 18 characters, checked by whoever typed it in */
    void identify(UUID account, String number) {
        db.sql("update access.account set number_index = :number where id = :id")
                .param("number", index(number))
                .param("id", account)
                .update();
    }

    private Optional<byte[]> numberOf(UUID account) {
        return db.sql("select number_index from access.account where id = :id and number_index is not null")
                .param("id", account)
                .query(byte[].class)
                .optional();
    }

    private byte[] index(String number) {
        return vault.blindIndex(NUMBER, OneTimeCodes.normal(number));
    }
}
