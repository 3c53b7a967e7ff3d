package anjia.api;

import anjia.access.Permission;
import anjia.cases.CaseFilter;
import anjia.cases.CaseNumber;
import anjia.cases.CaseSearch;
import anjia.cases.CaseState;
import anjia.cases.NoSuchCase;
import anjia.places.DivisionCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that offices within the reach of a program decide (办件查询接口). */
@RestController
class CaseApi extends Route {

    private final CaseSearch cases;
    private final Callers callers;

    CaseApi(CaseSearch cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    record CasesPage(List<CaseAnswer> cases, @Nullable String next) {}

    record CaseAnswer(
            String number,
            String item,
            String state,
            String applicant,
            String office,
            String division,
            LocalDate handedInOn,
            LocalDate dueOn,
            boolean dueProvisional,
            @Nullable LocalDate closedOn) {

        static CaseAnswer of(CaseSearch.Row row) {
            var line = row.line();
            return new CaseAnswer(
                    line.number().value(),
                    line.item(),
                    Reading.word(line.state()),
                    line.applicant().value().toString(),
                    row.office().toString(),
                    row.division().value(),
                    line.handedInOn(),
                    line.dueOn(),
                    line.dueProvisional(),
                    line.closedOn());
        }
    }

    /** @param day the day on which it happened */
    record EventAnswer(String kind, LocalDate day) {}

    record WholeCase(CaseAnswer file, List<EventAnswer> events) {}

    @GetMapping("/api/v1/cases")
    CasesPage cases(
            @RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response) {
        var agency = callers.requireAgency(request, Permission.CASES_READ);
        var page = cases.page(
                agency, filter(parameters), after(parameters.get("cursor")), Reading.page(parameters.get("limit")));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var next = page.next();
        return new CasesPage(
                page.rows().stream().map(CaseAnswer::of).toList(),
                next == null
                        ? null
                        : Cursor.of(next.division().value(), next.id().toString()));
    }

    /** @throws NoSuchCase also for what is no number at all */
    @GetMapping("/api/v1/cases/{number}")
    WholeCase one(@PathVariable String number, HttpServletRequest request, HttpServletResponse response) {
        var agency = callers.requireAgency(request, Permission.CASES_READ);
        var found = cases.find(agency, CaseNumber.parse(number).orElseThrow(NoSuchCase::new));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var events = found.events().stream()
                .map(event -> new EventAnswer(event.kind().toLowerCase(java.util.Locale.ROOT), event.day()))
                .toList();
        return new WholeCase(CaseAnswer.of(found.row()), events);
    }

    static CaseFilter filter(Map<String, String> parameters) {
        return new CaseFilter(
                Reading.word("state", parameters.get("state"), CaseState.class),
                parameters.get("item"),
                Reading.division("division", parameters.get("division")),
                Reading.day("handedInFrom", parameters.get("handedInFrom")),
                Reading.day("handedInTo", parameters.get("handedInTo")));
    }

    private static CaseSearch.@Nullable After after(@Nullable String cursor) {
        var parts = Cursor.read(cursor, 2);
        if (parts == null) return null;
        DivisionCode division = Reading.division("cursor", Body.require(parts[0], "cursor"));
        UUID id = Reading.id("cursor", parts[1]);
        return division == null ? null : new CaseSearch.After(division, id);
    }
}
