package anjia.catalogue;

import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Office;
import anjia.places.Offices;
import anjia.places.Places;
import anjia.web.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the windows are (附近的窗口): by city and county, with those that open today. */
@Controller
class WindowPages {

    private final Places places;
    private final Offices offices;
    private final DivisionCode province;
    private final Clock clock;

    WindowPages(Places places, Offices offices, @Value("${anjia.province:61}") String province, Clock clock) {
        this.places = places;
        this.offices = offices;
        this.province = new DivisionCode(province);
        this.clock = clock;
    }

    /** A city with its counties. */
    record City(Division city, List<Division> counties) {}

    record CountiesPage(List<City> cities) {}

    /** @param place where it lies: "蒿坪镇" */
    record Window(String name, String place, boolean openToday) {}

    record WindowsPage(String county, List<Window> windows) {}

    @GetMapping("/windows")
    String counties(Model model) {
        var cities = places.below(province).stream()
                .map(city -> new City(city, places.below(city.code())))
                .toList();
        model.addAttribute("page", new CountiesPage(cities));
        return "catalogue/counties";
    }

    @GetMapping("/windows/{county:\\d{6}}")
    String windows(@PathVariable String county, Frame frame, Model model) {
        var division = places.find(new DivisionCode(county))
                .filter(found -> found.level() == DivisionLevel.COUNTY)
                .orElseThrow(() -> new NoSuchPage(county));
        var today = LocalDate.now(clock);
        var windows = offices.within(division.code()).stream()
                .map(office -> window(office, today, frame))
                .toList();
        model.addAttribute("page", new WindowsPage(frame.place(division.name()), windows));
        return "catalogue/windows";
    }

    /** The names of offices are Chinese; what they are for is said to whoever reads English. */
    private static String does(Office office, Frame frame) {
        var department = "catalogue.department." + office.department();
        return frame.english() && frame.texts().has(department)
                ? frame.text(department) + frame.text("web.listComma")
                : "";
    }

    private Window window(Office office, LocalDate today, Frame frame) {
        return new Window(
                office.name(),
                does(office, frame) + frame.place(places.localName(office.division())),
                offices.opensOn(office.id(), today));
    }
}
