package anjia.matches;

import anjia.matching.WeightProfile;
import anjia.occupations.DataRow;
import anjia.occupations.FaultyData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** How much each part counts on which day (权重方案), from {@code weights.yaml}, whose head says where it comes from. */
@Component
class Weights {

    private static final String FILE = "matches/weights.yaml";
    private static final String NAME = "house";
    private static final int MOST = 255;

    /** @param from null: from the beginning */
    record InForce(@Nullable LocalDate from, WeightProfile profile) {
        private boolean holds(LocalDate day) {
            return from == null || !from.isAfter(day);
        }
    }

    private final List<InForce> profiles;

    @Autowired
    Weights() {
        this(DataRow.file(Weights.class, "weights.yaml"));
    }

    /** @throws FaultyData when the file is not as its head says */
    Weights(String yaml) {
        var file = DataRow.parse(FILE, yaml).only("sure", "profiles");
        if (!file.text("sure").equals("designed")) throw file.fault("\"sure\" should be designed: no rule is known");
        var read = new ArrayList<InForce>();
        for (var row : file.rows("profiles")) read.add(profile(row, read.isEmpty() ? null : read.getLast()));
        if (read.isEmpty()) throw file.fault("\"profiles\" should hold at least one");
        this.profiles = List.copyOf(read);
    }

    /** The one by which lists are made on that day. */
    InForce on(LocalDate day) {
        return profiles.reversed().stream()
                .filter(one -> one.holds(day))
                .findFirst()
                .orElseThrow();
    }

    private static InForce profile(DataRow row, @Nullable InForce before) {
        row.only("version", "from", "place", "occupation", "skill", "wage", "comfort", "pact", "freshness", "record");
        var from = before == null ? null : row.day("from");
        if (before == null && row.has("from")) throw row.fault("the first version holds from the beginning");
        if (before != null && row.number("version") <= before.profile().version())
            throw row.fault("\"version\" should be higher than the one before");
        if (before != null && before.from() != null && !before.from().isBefore(from))
            throw row.fault("\"from\" should be later than the one before");
        var profile = new WeightProfile(
                NAME,
                row.number("version"),
                weight(row, "place"),
                weight(row, "occupation"),
                weight(row, "skill"),
                weight(row, "wage"),
                weight(row, "comfort"),
                weight(row, "pact"),
                weight(row, "freshness"),
                weight(row, "record"));
        if (profile.best() == 0) throw row.fault("something should count");
        return new InForce(from, profile);
    }

    private static int weight(DataRow row, String part) {
        var weight = row.number(part);
        if (weight < 0 || weight > MOST) throw row.fault("\"" + part + "\" should lie between 0 and " + MOST);
        return weight;
    }
}
