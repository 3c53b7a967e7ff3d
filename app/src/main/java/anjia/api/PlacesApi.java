package anjia.api;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.PlaceList;
import anjia.places.PlaceList.OpenOffice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Divisions and offices for everybody (区划与机构接口). */
@RestController
class PlacesApi extends Route {

    private final PlaceList places;
    private final Callers callers;

    PlacesApi(PlaceList places, Callers callers) {
        this.places = places;
        this.callers = callers;
    }

    record PlacesPage(List<PlaceAnswer> places, @Nullable String next) {}

    record PlaceAnswer(
            String code,
            String tier,
            String name,
            @Nullable String parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<OfficeAnswer> offices) {}

    /** @param opens weekdays from Monday 1 to Sunday 7 */
    record OfficeAnswer(String id, String name, String department, List<String> functions, List<Integer> opens) {
        static OfficeAnswer of(OpenOffice one) {
            var office = one.office();
            return new OfficeAnswer(
                    office.id().value().toString(),
                    office.name(),
                    office.department(),
                    office.functions().stream().sorted().toList(),
                    one.opens().stream().map(day -> day.getValue()).toList());
        }
    }

    @GetMapping("/api/v1/places")
    PlacesPage places(
            @RequestParam(required = false) @Nullable String tier,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        callers.anybody(request);
        var level = Reading.word("tier", tier, DivisionLevel.class);
        var size = Reading.page(limit);
        var after = Cursor.read(cursor, 1);
        var found = places.page(
                level == null ? DivisionLevel.COUNTY : level,
                Reading.division("parent", parent),
                after == null ? null : Reading.division("cursor", after[0]),
                size + 1);
        var shown = found.size() > size ? found.subList(0, size) : found;
        return new PlacesPage(
                answers(shown),
                found.size() > size
                        ? Cursor.of(shown.getLast().division().code().value())
                        : null);
    }

    private List<PlaceAnswer> answers(List<PlaceList.Entry> entries) {
        var offices = places.offices(entries.stream()
                .map(PlaceList.Entry::division)
                .map(Division::code)
                .toList());
        return entries.stream()
                .map(entry ->
                        answer(entry, offices.getOrDefault(entry.division().code(), List.of())))
                .toList();
    }

    private static PlaceAnswer answer(PlaceList.Entry entry, List<OpenOffice> offices) {
        var division = entry.division();
        DivisionCode parent = division.parent();
        return new PlaceAnswer(
                division.code().value(),
                Reading.word(division.level()),
                division.name(),
                parent == null ? null : parent.value(),
                entry.from(),
                entry.to(),
                offices.stream().map(OfficeAnswer::of).toList());
    }
}
