package anjia.cases;

import anjia.access.Actor;
import anjia.access.AgentDirectory;
import anjia.access.PersonMessages;
import anjia.letters.Letters;
import anjia.registry.Organisation;
import anjia.registry.Organisations;
import anjia.web.Formats;
import anjia.web.Language;
import anjia.web.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Tells the applicant what happened to a file (告知申请人): a person by her own message; of an organisation everybody who acts for it today, who reads
 * the rest on its page.
 */
@Component
class Notices {

    private final Letters letters;
    private final PersonMessages messages;
    private final AgentDirectory agents;
    private final Organisations organisations;

    Notices(Letters letters, PersonMessages messages, AgentDirectory agents, Organisations organisations) {
        this.letters = letters;
        this.messages = messages;
        this.agents = agents;
        this.organisations = organisations;
    }

    /**
     * @param what key of what happened, as the page of the file says it: all that an organisation is told
     * @param words key of what a person is told
     */
    void tell(
            Actor actor,
            CaseFile file,
            String what,
            LocalDate day,
            String words,
            Function<Language, List<String>> arguments) {
        if (file.isOfOrganisation()) tell(actor, file, what, day);
        else letters.send(actor, file.applicant(), words, arguments);
    }

    /** Of a file of an organisation: whoever acts for it is told that something happened. */
    void tell(Actor actor, CaseFile file, String what, LocalDate day) {
        var organisation = file.organisation();
        if (organisation == null) return;
        var name = organisations.find(organisation).map(Organisation::name).orElse("");
        for (var agent : agents.agentsOf(organisation))
            messages.tell(
                    actor,
                    agent,
                    "cases.organisation:%s:%s:%s".formatted(file.id(), what, day),
                    "cases.text.organisation",
                    language -> List.of(
                            name,
                            Formats.fileNumber(file.number().value()),
                            Texts.in(language).get(what),
                            Formats.in(language).day(day)));
    }
}
