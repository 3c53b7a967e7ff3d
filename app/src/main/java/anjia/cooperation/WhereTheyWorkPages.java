package anjia.cooperation;

import anjia.access.Actor;
import anjia.cooperation.WhereTheyWork.Group;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Export of labour by destination (劳务输出去向): at home, elsewhere in the province, in other provinces and their cities. */
@Controller
class WhereTheyWorkPages {

    static final String PATH = OfficeDeparturePages.PATH + "/destinations";

    /** A group of fewer people is told together with the other small ones: one could find out who they are. */
    private static final int FEW = FewPeople.FEW;

    private static final int WHOLE = 100;

    /** What the life record calls the work that somebody does. */
    private static final String WORK = "record.occupation.";

    private final WhereTheyWork work;
    private final Departures departures;
    private final Places places;
    private final DivisionCode province;

    WhereTheyWorkPages(
            WhereTheyWork work, Departures departures, Places places, @Value("${anjia.province:61}") String province) {
        this.work = work;
        this.departures = departures;
        this.places = places;
        this.province = new DivisionCode(province);
    }

    /** @param share of the largest bar, of a hundred */
    record Bar(String name, String people, int share) {}

    /** @param cities of the province, the largest first */
    record Province(Bar bar, List<Bar> cities) {}

    /**
     * @param chosen the county; {@code counties} those that one may choose, when there are several
     * @param partners in which partner places of the county they work; {@code works} what those do who work outside it
     */
    record WholePage(
            String chosen,
            List<Choice> counties,
            int all,
            List<Bar> sums,
            List<Bar> partners,
            List<Province> provinces,
            List<Bar> works,
            String day) {}

    private record Named(String name, int people) {}

    @GetMapping(PATH)
    String whole(
            Actor.Staff staff,
            @RequestParam(name = "county", defaultValue = "") String asked,
            Frame frame,
            Model model) {
        var counties = counties(staff);
        if (!departures.mayPlan(staff) || counties.isEmpty()) throw new NoSuchDeparture();
        if (asked.isEmpty() && counties.size() > 1) return all(counties, frame, model);
        var county = counties.stream()
                .filter(one -> one.code().value().equals(asked) || asked.isEmpty())
                .findFirst()
                .orElseThrow(NoSuchDeparture::new);
        var today = departures.today();
        var groups = work.of(county.code(), today);
        var choices = counties.stream()
                .map(one -> Choice.of(one.code().value(), frame.place(one.name())))
                .toList();
        model.addAttribute(
                "page",
                new WholePage(
                        county.code().value(),
                        choices,
                        groups.stream().mapToInt(Group::people).sum(),
                        sums(groups, frame),
                        counted(
                                work.partners(county.code(), today),
                                code -> frame.place(places.fullName(new DivisionCode(code))),
                                frame),
                        provinces(groups, frame),
                        counted(
                                work.works(county.code(), today).stream()
                                        .filter(one -> frame.texts().has(WORK + one.name()))
                                        .toList(),
                                code -> frame.text(WORK + code),
                                frame),
                        frame.formats().day(today)));
        return "cooperation/destinations";
    }

    private static List<Bar> counted(List<WhereTheyWork.Count> some, UnaryOperator<String> name, Frame frame) {
        return bars(
                gathered(
                        some.stream()
                                .map(one -> new Named(name.apply(one.name()), one.people()))
                                .toList(),
                        frame),
                frame);
    }

    /** @param cells how many at home, elsewhere in the province, in other provinces, and of those in partner places */
    record CountyLine(String code, String name, List<String> cells) {}

    record CountiesPage(List<Bar> sums, List<CountyLine> lines, String day) {}

    /** Several counties beside each other, and what they are in sum: for the city and the province. */
    private String all(List<Division> counties, Frame frame, Model model) {
        var rows = work.of(counties.stream().map(Division::code).toList(), province, departures.today());
        var columns = List.<List<Integer>>of(
                rows.stream().map(WhereTheyWork.County::home).toList(),
                rows.stream().map(WhereTheyWork.County::province).toList(),
                rows.stream().map(WhereTheyWork.County::away).toList(),
                rows.stream().map(WhereTheyWork.County::partner).toList());
        var names = List.of("home", "province", "away", "partner");
        var sums = IntStream.range(0, columns.size())
                .mapToObj(one -> new Named(
                        frame.text("cooperation.where." + names.get(one)),
                        columns.get(one).stream().mapToInt(Integer::intValue).sum()))
                .toList();
        var cells = columns.stream().map(column -> cells(column, frame)).toList();
        var lines = IntStream.range(0, rows.size())
                .mapToObj(row -> new CountyLine(
                        rows.get(row).county().value(),
                        frame.place(places.localName(rows.get(row).county())),
                        cells.stream().map(column -> column.get(row)).toList()))
                .toList();
        model.addAttribute(
                "page",
                new CountiesPage(bars(sums, frame), lines, frame.formats().day(departures.today())));
        return "cooperation/counties";
    }

    private static List<String> cells(List<Integer> column, Frame frame) {
        var leftOut = FewPeople.leftOutWith(column);
        return IntStream.range(0, column.size())
                .mapToObj(one -> FewPeople.isFew(column.get(one))
                        ? frame.text("cooperation.where.few", FEW)
                        : one == leftOut ? frame.text("cooperation.where.notTold") : String.valueOf(column.get(one)))
                .toList();
    }

    private List<Bar> sums(List<Group> groups, Frame frame) {
        var home = groups.stream().mapToInt(Group::atHome).sum();
        var here = groups.stream()
                .filter(one -> province(one).equals(province))
                .mapToInt(Group::people)
                .sum();
        var away = groups.stream().mapToInt(Group::people).sum() - here;
        return bars(
                List.of(
                        new Named(frame.text("cooperation.where.home"), home),
                        new Named(frame.text("cooperation.where.province"), here - home),
                        new Named(frame.text("cooperation.where.away"), away)),
                frame);
    }

    /** Of the cities of a province those with fewer than five people are one line; so are such provinces. */
    private List<Province> provinces(List<Group> groups, Frame frame) {
        var byProvince = new LinkedHashMap<DivisionCode, List<Group>>();
        for (var one : groups) {
            var people = one.people() - one.atHome();
            if (people > 0)
                byProvince
                        .computeIfAbsent(province(one), _ -> new ArrayList<>())
                        .add(new Group(one.city(), people, 0));
        }
        var named = byProvince.entrySet().stream()
                .map(one -> new Named(
                        frame.place(places.fullName(one.getKey())),
                        one.getValue().stream().mapToInt(Group::people).sum()))
                .toList();
        var bars = bars(gathered(named, frame), frame);
        return bars.stream()
                .map(bar -> new Province(bar, cities(byProvince, bar.name(), frame)))
                .toList();
    }

    private List<Bar> cities(LinkedHashMap<DivisionCode, List<Group>> byProvince, String name, Frame frame) {
        return byProvince.entrySet().stream()
                .filter(one -> frame.place(places.fullName(one.getKey())).equals(name))
                .findFirst()
                .map(one -> bars(
                        gathered(
                                one.getValue().stream()
                                        .map(group -> new Named(
                                                frame.place(places.find(new DivisionCode(group.city()))
                                                        .map(Division::name)
                                                        .orElse(group.city())),
                                                group.people()))
                                        .toList(),
                                frame),
                        frame))
                .orElse(List.of());
    }

    private static List<Named> gathered(List<Named> all, Frame frame) {
        var large = new ArrayList<>(all.stream()
                .filter(one -> one.people() >= FEW)
                .sorted(Comparator.comparingInt(Named::people).reversed())
                .toList());
        var rest = all.stream()
                .filter(one -> one.people() < FEW)
                .mapToInt(Named::people)
                .sum();
        if (rest > 0) large.add(new Named(frame.text("cooperation.where.others"), rest));
        return large;
    }

    private static List<Bar> bars(List<Named> all, Frame frame) {
        var most = Math.max(1, all.stream().mapToInt(Named::people).max().orElse(1));
        return all.stream()
                .map(one -> new Bar(
                        one.name(),
                        one.people() > 0 && one.people() < FEW
                                ? frame.text("cooperation.where.few", FEW)
                                : frame.text("cooperation.where.people", one.people()),
                        one.people() * WHOLE / most))
                .toList();
    }

    private static DivisionCode province(Group group) {
        return new DivisionCode(group.city()).at(DivisionLevel.PROVINCE).orElseThrow();
    }

    /** Those of the province that she reaches. */
    private List<Division> counties(Actor.Staff staff) {
        return places.below(province).stream()
                .flatMap(city -> places.below(city.code()).stream())
                .filter(one -> staff.scope().stream().anyMatch(range -> range.contains(one.code())))
                .toList();
    }
}
