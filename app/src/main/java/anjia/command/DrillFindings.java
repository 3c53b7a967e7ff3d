package anjia.command;

import anjia.drill.ApiFuzz;
import java.util.List;

/** Tells what a drill found, each with the request that shows it (演练发现). */
final class DrillFindings {

    private static final int MOST = 60;

    private DrillFindings() {}

    static void tell(Terminal terminal, List<ApiFuzz.Finding> findings) {
        if (findings.isEmpty()) terminal.say("drill.security.nothing");
        for (var finding : findings.stream().limit(MOST).toList())
            terminal.say("drill.security.finding", finding.what(), finding.request());
        if (findings.size() > MOST) terminal.say("drill.security.more", findings.size() - MOST);
    }
}
