package anjia.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the house calls programs of other agencies (外部系统名录); supplied by the API above. */
public interface AgencyDirectory {

    /** Client to its name; also of those whose token has run out. */
    Map<UUID, String> names(Collection<UUID> clients);
}
