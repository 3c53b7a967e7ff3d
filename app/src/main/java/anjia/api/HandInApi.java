package anjia.api;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.access.PersonId;
import anjia.cases.Cases;
import anjia.cases.EmployerTold;
import anjia.cases.HandIn;
import anjia.cases.Missing;
import anjia.cases.Receipt;
import anjia.cases.Submission;
import anjia.catalogue.Answers;
import anjia.catalogue.BadAnswers;
import anjia.catalogue.Catalogue;
import anjia.catalogue.Deceased;
import anjia.web.Frame;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Hands in for a person within the reach of a program (办件递交接口): all of it is taken, or nothing has happened. */
@RestController
class HandInApi extends Route {

    private static final String KEY = "Idempotency-Key";
    private static final String KEYS = "[!-~]{8,60}";

    private final Cases cases;
    private final Catalogue catalogue;
    private final Callers callers;
    private final JsonMapper json;

    HandInApi(Cases cases, Catalogue catalogue, Callers callers, JsonMapper json) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.callers = callers;
        this.json = json;
    }

    record Wanted(@Nullable String item, @Nullable Boolean insists) {}

    record Account(
            @Nullable String number,
            @Nullable String bank,
            @Nullable String holder) {}

    /** As the person says it; which organisation it is, the office looks up. */
    record Employer(
            @Nullable String name,
            @Nullable String where,
            @Nullable String contact) {}

    record Asked(
            @Nullable String person,
            @Nullable List<@Nullable Wanted> items,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable Account account,
            @Nullable Employer employer) {}

    /** @param outcome accepted, follows (waits for another file of the hand-in), settled, or already_open; the days are those of an accepted one */
    record ReceiptAnswer(
            String number,
            String item,
            String outcome,
            @Nullable LocalDate dueOn,
            @Nullable Boolean dueProvisional) {}

    record HandedIn(String handIn, List<ReceiptAnswer> receipts) {}

    @PostMapping(
            path = "/api/v1/cases",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> handIn(
            @RequestHeader(name = KEY, required = false) @Nullable String key, HttpServletRequest request, Frame frame)
            throws IOException {
        var agency = callers.requireAgency(request, Permission.CASES_WRITE);
        var wanted = wanted(agency, key, Body.read(request, json, Asked.class));
        return switch (submit(agency, wanted)) {
            case Submission.Taken(var id, var receipts) ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .body(new HandedIn(
                                id.toString(),
                                receipts.stream().map(HandInApi::answer).toList()));
            case Submission.Incomplete(var missing) -> incomplete(missing, frame);
            case Submission.NotEntitled(var assessed) ->
                notEntitled(assessed.item().code(), frame);
        };
    }

    private Submission submit(Actor.Agency agency, HandIn wanted) {
        try {
            return cases.submit(agency, wanted);
        } catch (BadAnswers e) {
            throw new BadRequest("answers", "answers");
        }
    }

    /** Keys of two programs never meet. */
    private HandIn wanted(Actor.Agency agency, @Nullable String key, Asked asked) {
        if (key == null || !key.matches(KEYS)) throw new BadRequest(KEY, "key");
        var answers = new LinkedHashMap<String, String>();
        if (asked.answers() != null) answers.putAll(asked.answers());
        if (answers.containsValue(null)) throw new BadRequest("answers", "answers");
        var handIn = new HandIn(
                agency.client() + ":" + key,
                new PersonId(Reading.id("person", asked.person())),
                items(asked.items()),
                new Answers(answers),
                List.of(),
                account(asked.account()));
        var employer = employer(asked.employer());
        return employer == null ? handIn : handIn.about(employer);
    }

    private List<HandIn.Wanted> items(@Nullable List<@Nullable Wanted> items) {
        if (items == null || items.isEmpty()) throw new BadRequest("items", "needed");
        return items.stream().map(this::item).toList();
    }

    private HandIn.Wanted item(@Nullable Wanted wanted) {
        if (wanted == null) throw new BadRequest("items.item", "needed");
        var code = Body.require(wanted.item(), "items.item");
        if (catalogue.items().stream().noneMatch(item -> item.code().equals(code)))
            throw new BadRequest("items.item", "item");
        return new HandIn.Wanted(code, Boolean.TRUE.equals(wanted.insists()));
    }

    private static HandIn.@Nullable Account account(@Nullable Account typed) {
        if (typed == null) return null;
        return new HandIn.Account(
                Body.require(typed.number(), "account.number"),
                Body.require(typed.bank(), "account.bank"),
                Body.require(typed.holder(), "account.holder"));
    }

    private static @Nullable EmployerTold employer(@Nullable Employer typed) {
        if (typed == null) return null;
        var told = new EmployerTold(
                Body.require(typed.name(), "employer.name"),
                Objects.requireNonNullElse(typed.where(), ""),
                Objects.requireNonNullElse(typed.contact(), ""));
        if (!told.isNamed() || !told.fits()) throw new BadRequest("employer", "employer");
        return told;
    }

    private static ReceiptAnswer answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted(var number, var item, var dueOn, var provisional) ->
                new ReceiptAnswer(number.value(), item, "accepted", dueOn, provisional);
            case Receipt.Follows(var number, var item) ->
                new ReceiptAnswer(number.value(), item, "follows", null, null);
            case Receipt.Settled(var number, var item) ->
                new ReceiptAnswer(number.value(), item, "settled", null, null);
            case Receipt.AlreadyOpen(var number, var item) ->
                new ReceiptAnswer(number.value(), item, "already_open", null, null);
        };
    }

    /** Everything that is missing, told at once (一次性告知). */
    private static ResponseEntity<?> incomplete(List<Missing> missing, Frame frame) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.incomplete", frame);
        problem.setProperty("missing", missing.stream().map(HandInApi::answer).toList());
        return answer(problem, new HttpHeaders());
    }

    private static Map<String, String> answer(Missing missing) {
        return switch (missing) {
            case Missing.Answer one -> Map.of("item", one.item(), "kind", "answer", "fact", one.fact());
            case Missing.Paper one -> Map.of("item", one.item(), "kind", "paper", "paper", one.kind());
            case Missing.Employer one -> Map.of("item", one.item(), "kind", "employer");
            case Missing.WhoDied one -> Map.of("item", one.item(), "kind", "deceased", "fact", Deceased.NAME);
            case Missing.Account one -> Map.of("item", one.item(), "kind", "account");
        };
    }

    private static ResponseEntity<?> notEntitled(String item, Frame frame) {
        var problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "api.notEntitled", frame);
        problem.setProperty("item", item);
        return answer(problem, new HttpHeaders());
    }
}
