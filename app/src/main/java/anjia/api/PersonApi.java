package anjia.api;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.access.PersonId;
import anjia.registry.IdentityNumbers;
import anjia.registry.NumberCheck;
import anjia.registry.Person;
import anjia.registry.Persons;
import anjia.registry.Tie;
import anjia.web.Formats;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Persons within the reach of a program (人员接口); each answer is audited with the program as actor. */
@RestController
class PersonApi extends Route {

    /** Digits of any script, apart by blanks or what is not seen. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}([\\s\\p{Z}\\p{C}]*\\p{Nd}){5}");

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    private final Persons persons;
    private final IdentityNumbers numbers;
    private final Callers callers;
    private final JsonMapper json;

    PersonApi(Persons persons, IdentityNumbers numbers, Callers callers, JsonMapper json) {
        this.persons = persons;
        this.numbers = numbers;
        this.callers = callers;
        this.json = json;
    }

    record Lookup(@Nullable String number, @Nullable String reason) {}

    /** Number and phone are masked: whoever has the right to the whole number has it already. */
    record PersonAnswer(
            String id,
            String name,
            String number,
            String sex,
            LocalDate bornOn,
            @Nullable String phone,
            List<TieAnswer> ties) {}

    record TieAnswer(String kind, String place, LocalDate from) {}

    @GetMapping("/api/v1/persons/{id}")
    PersonAnswer person(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var agency = callers.requireAgency(request, Permission.PERSONS_READ);
        return answer(agency, new PersonId(Reading.id("id", id)), response);
    }

    /** By POST, so that the number stands in no address. Stores nothing but the audit. */
    @PostMapping(
            path = "/api/v1/persons/lookup",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    PersonAnswer lookUp(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var agency = callers.requireAgency(request, Permission.PERSONS_READ);
        callers.limitLookups(agency);
        var asked = Body.read(request, json, Lookup.class);
        var reason = reason(asked.reason());
        if (!(numbers.check(Body.require(asked.number(), "number")) instanceof NumberCheck.Valid valid))
            throw new BadRequest("number", "number");
        var person = persons.byNumber(agency, valid.number(), reason).orElseThrow(Refused::unknownPerson);
        return answer(agency, person, response);
    }

    /** It goes into the audit, where no personal data may stand. */
    private static String reason(@Nullable String typed) {
        var reason = Body.require(typed, "reason");
        var tooLong = reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON;
        var plain = Normalizer.normalize(reason, Normalizer.Form.NFKC);
        if (tooLong || LONG_NUMBER.matcher(plain).find()) throw new BadRequest("reason", "reason");
        return reason;
    }

    private PersonAnswer answer(Actor.Agency agency, PersonId id, HttpServletResponse response) {
        var person = persons.view(agency, id).orElseThrow(Refused::unknownPerson);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer(person);
    }

    private static PersonAnswer answer(Person person) {
        var phone = person.phone();
        return new PersonAnswer(
                person.id().value().toString(),
                person.name(),
                Formats.identityNumber(person.number().value()),
                Reading.word(person.sex()),
                person.bornOn(),
                phone == null ? null : Formats.phone(phone),
                person.ties().stream()
                        .filter(tie -> tie.to() == null)
                        .map(PersonApi::answer)
                        .toList());
    }

    private static TieAnswer answer(Tie tie) {
        return new TieAnswer(Reading.word(tie.kind()), tie.place().value(), tie.from());
    }
}
