package anjia.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is done to a law text, reading it ends in a law or in faults, never in a crash. */
class DamagedLawTest {
    private static final int TIMES = 300;
    private static final String SCRAPS = "|`#:$%[](){}-.\n 0é,\"'";

    @Test
    void damageIsAlwaysReportedAsFaults() {
        var random = new Random(61);
        var crashes = new ArrayList<String>();
        for (int i = 0; i < TIMES; i++) {
            var text = damaged(random);
            try {
                LawCheck.of(text);
            } catch (RuntimeException crash) {
                crashes.add(crash + " at " + crash.getStackTrace()[0]);
            }
        }
        assertThat(crashes).isEmpty();
    }

    private static LawText damaged(Random random) {
        var paths = List.copyOf(LawFolder.PART.files().keySet());
        var path = paths.get(random.nextInt(paths.size()));
        var content = new StringBuilder(LawFolder.PART.files().get(path));
        for (int wounds = 1 + random.nextInt(3); wounds > 0; wounds--) wound(content, random);
        return LawFolder.PART.with(path, content.toString());
    }

    private static void wound(StringBuilder content, Random random) {
        var at = random.nextInt(content.length());
        switch (random.nextInt(4)) {
            case 0 -> content.deleteCharAt(at);
            case 1 -> content.insert(at, SCRAPS.charAt(random.nextInt(SCRAPS.length())));
            case 2 -> content.delete(at, Math.min(content.length(), at + 1 + random.nextInt(60)));
            default -> content.insert(at, content.substring(at, Math.min(content.length(), at + random.nextInt(40))));
        }
        if (content.isEmpty()) content.append('x');
    }
}
