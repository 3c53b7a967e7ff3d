package anjia.drill;

import java.nio.file.Path;
import java.time.LocalDate;

/** {@link ApiFuzz} against a platform of its own (接口演练). */
public final class ApiDrill {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private final Path data;
    private final long seed;
    private final int requests;

    /** @param data a folder that is not there yet, or empty */
    public ApiDrill(Path data, long seed, int requests) {
        this.data = data;
        this.seed = seed;
        this.requests = requests;
    }

    public ApiFuzz.Result run(ApiFuzz.TokenDesk desk) throws Exception {
        try (var house = new DrillHouse(data, DAY)) {
            return new ApiFuzz(house.address(), house.database(), desk, seed).run(requests);
        }
    }
}
