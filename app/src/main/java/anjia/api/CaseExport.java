package anjia.api;

import anjia.access.Actor;
import anjia.access.Permission;
import anjia.cases.CaseFilter;
import anjia.cases.CaseSearch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * All files of a reach as one table (办件导出, RFC 4180): from one moment, row by row out of the database into the answer. {@code Anjia-Rows}
 * says before how many there are, so that whoever got fewer knows that the line broke.
 */
@RestController
class CaseExport extends Route {

    private static final String HEAD =
            "number,item,state,applicant,office,division,handedInOn,dueOn,dueProvisional,closedOn";

    /** Of the ten connections that the house has, so many may be with readers who take their time. */
    private static final int AT_ONCE = 2;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final CaseSearch cases;
    private final Callers callers;

    CaseExport(CaseSearch cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    @GetMapping("/api/v1/cases.csv")
    void export(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var agency = callers.requireAgency(request, Permission.CASES_EXPORT);
        var filter = CaseApi.filter(parameters);
        if (!places.tryAcquire()) throw Refused.exportsAreBusy();
        try {
            cases.auditExport(agency, filter);
            send(agency, filter, response);
        } finally {
            places.release();
        }
    }

    private void send(Actor.Agency agency, CaseFilter filter, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=cases.csv");
        var out = response.getWriter();
        cases.each(agency, filter, count -> begin(response, out, count), row -> line(out, CaseApi.CaseAnswer.of(row)));
        out.flush();
    }

    private static void begin(HttpServletResponse response, PrintWriter out, long count) {
        response.setHeader("Anjia-Rows", String.valueOf(count));
        out.print(HEAD + "\r\n");
    }

    private static void line(PrintWriter out, CaseApi.CaseAnswer one) {
        out.print(row(
                one.number(),
                one.item(),
                one.state(),
                one.applicant(),
                one.office(),
                one.division(),
                one.handedInOn(),
                one.dueOn(),
                one.dueProvisional(),
                one.closedOn()));
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells)
                        .map(cell -> cell(cell == null ? "" : cell.toString()))
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /** A cell that a spreadsheet would take for a formula is made text by an apostrophe in front. */
    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
