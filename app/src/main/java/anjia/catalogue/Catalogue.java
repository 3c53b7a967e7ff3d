package anjia.catalogue;

import anjia.engine.Item;
import anjia.engine.Law;
import java.util.List;
import org.springframework.stereotype.Service;

/** The law that holds now, and every law that ever decided something (事项目录与法规包). */
@Service
public class Catalogue {

    /** The law loaded at start: the folder of {@code anjia.law}, else the one that came with the program. */
    public Law law() {
        throw new UnsupportedOperationException();
    }

    /** The law with this hash, loaded back from the database when it is not the current one. */
    public Law law(String sha256) {
        throw new UnsupportedOperationException();
    }

    /** @throws anjia.engine.UnknownItem when no item has the code */
    public Item item(String code) {
        return law().item(code);
    }

    /** All items of the current law, in order of their codes. */
    public List<Item> items() {
        return List.copyOf(law().items().values());
    }
}
