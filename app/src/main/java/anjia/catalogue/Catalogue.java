package anjia.catalogue;

import anjia.engine.Item;
import anjia.engine.Law;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The law that holds now, and every law that ever decided something (事项目录与法规包). */
@Service
public class Catalogue {

    private final LawBundles bundles;
    private final Law current;
    private final Map<String, Law> earlier = new ConcurrentHashMap<>();

    /**
     * @throws anjia.engine.LawFaults with every fault of the current text: a house does not open on a law that cannot be read
     * @throws IllegalStateException with everything in which the law and this house do not fit together, see {@link HouseFaults}
     */
    Catalogue(LawFiles files, LawBundles bundles) {
        this.bundles = bundles;
        this.current = Law.load(files.read());
        var faults = HouseFaults.of(current);
        if (!faults.isEmpty()) throw new IllegalStateException(String.join("\n", faults));
        bundles.keep(current.text());
    }

    /** The law loaded at start: the folder of {@code anjia.law}, else the one that came with the program. */
    public Law law() {
        return current;
    }

    /**
     * The law with this hash, loaded back from the database when it is not the current one.
     *
     * @throws UnknownLaw when no law of this house had the hash
     */
    public Law law(String sha256) {
        if (sha256.equals(current.sha256())) return current;
        return earlier.computeIfAbsent(
                sha256, hash -> Law.load(bundles.find(hash).orElseThrow(() -> new UnknownLaw(hash))));
    }

    /** @throws anjia.engine.UnknownItem when no item has the code */
    public Item item(String code) {
        return current.item(code);
    }

    /** The item of the current law, for addresses that people type. */
    public Optional<Item> find(String code) {
        return Optional.ofNullable(current.items().get(code));
    }

    /**
     * Whether it is handed in for an organisation. Not what is settled at once: that changes the record of a worker, and is done on her own page at a
     * window.
     */
    public static boolean isTakenForOrganisations(Item item) {
        return item.isForOrganisations() && item.limit().days() > 0;
    }

    /** All items of the current law, in order of their codes. */
    public List<Item> items() {
        return List.copyOf(current.items().values());
    }
}
