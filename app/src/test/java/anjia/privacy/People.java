package anjia.privacy;

import anjia.access.PersonId;
import anjia.cases.Cases;
import anjia.cases.HandIn;
import anjia.cases.Town;
import anjia.catalogue.Answers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Persons of the town with a file, and the codes that their phones got. */
final class People {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    private People() {}

    /** A registration that is settled at once: nothing is under way, and the file has to be kept. */
    static PersonId withASettledFile(Town town, Cases cases) {
        return handedIn(town, cases, List.of(HandIn.Wanted.of("unemployment/registration")));
    }

    /** A benefit that waits for its decision. */
    static PersonId withAnOpenFile(Town town, Cases cases) {
        return handedIn(
                town,
                cases,
                List.of(HandIn.Wanted.of("unemployment/registration"), HandIn.Wanted.of("unemployment/benefit")));
    }

    private static PersonId handedIn(Town town, Cases cases, List<HandIn.Wanted> items) {
        var person = town.dismissed(40);
        var answers = Answers.NONE
                .with("able_to_work", "yes")
                .with("wants_work", "yes")
                .with("bound_elsewhere", "nothing");
        var account = new HandIn.Account(Town.CARD, "陕西农信", "李秀梅");
        cases.submit(
                town.clerk(), new HandIn(UUID.randomUUID().toString(), person, items, answers, List.of(), account));
        return person;
    }

    static String codeIn(String text) {
        var code = CODE.matcher(text);
        if (!code.find()) throw new AssertionError("no code in " + text);
        return code.group();
    }
}
