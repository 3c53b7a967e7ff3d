package anjia.fairs;

import anjia.access.Actor;
import anjia.access.Actors;
import anjia.access.Requests;
import anjia.places.Division;
import anjia.places.DivisionCode;
import anjia.places.DivisionLevel;
import anjia.places.Places;
import anjia.web.Choice;
import anjia.web.DeskTab;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.Viewer;
import anjia.work.Today;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The office plans its fairs (招聘会筹备): a list, a new one, and the plan of one until it is published. */
@Controller
@RequestMapping(OfficeFairPages.PATH)
@Order(27)
class OfficeFairPages implements DeskTab {

    static final String PATH = "/office/fairs";

    record Line(String id, String name, String day, String campaign, String state) {}

    /** @param campaigns sums of all fairs in her counties in the year; {@code due} follow-ups that are due; {@code plans} whether this office holds fairs at all */
    record ListPage(
            List<Line> fairs,
            List<FairFigures.OfCampaign> campaigns,
            int year,
            List<Integer> years,
            int due,
            boolean plans) {}

    /** @param large how many people make a fair a large event */
    record PlanPage(
            String id,
            PlanForm form,
            List<Choice> campaigns,
            List<Choice> counties,
            String large,
            List<FieldError> errors,
            String key) {
        @Nullable
        String error(String field) {
            return FieldError.at(errors, field);
        }
    }

    private final Fairs fairs;
    private final Permits permits;
    private final OfficeFairViews views;
    private final FairFigures figures;
    private final FollowUps followUps;
    private final FairWords words;
    private final Places places;
    private final Requests requests;
    private final Today today;

    OfficeFairPages(
            Fairs fairs,
            Permits permits,
            OfficeFairViews views,
            FairFigures figures,
            FollowUps followUps,
            FairWords words,
            Places places,
            Requests requests,
            Today today) {
        this.fairs = fairs;
        this.permits = permits;
        this.views = views;
        this.figures = figures;
        this.followUps = followUps;
        this.words = words;
        this.places = places;
        this.requests = requests;
        this.today = today;
    }

    @GetMapping
    String list(Actor.Staff staff, @RequestParam(defaultValue = "") String year, Frame frame, Model model) {
        var lines = fairs.of(staff).stream()
                .map(fair -> new Line(
                        fair.id().toString(),
                        fair.plan().name(),
                        words.day(fair, frame),
                        words.campaign(fair, frame),
                        frame.text("fairs.state." + fair.state())))
                .toList();
        var plans = fairs.mayPlan(staff);
        var years = plans ? figures.years(staff.scope()) : List.<Integer>of();
        var shown = years.stream()
                .filter(one -> one.toString().equals(year))
                .findFirst()
                .orElseGet(() -> years.isEmpty() ? today.day().getYear() : years.getFirst());
        var campaigns = plans ? figures.byCampaign(staff.scope(), shown) : List.<FairFigures.OfCampaign>of();
        model.addAttribute(
                "page", new ListPage(lines, campaigns, shown, years, followUps.countDue(staff, today.day()), plans));
        return "fairs/list";
    }

    @GetMapping("/new")
    String plan(Actor.Staff staff, Frame frame, Model model) {
        return form(staff, "", PlanForm.EMPTY, List.of(), frame, model);
    }

    @PostMapping("/new")
    String plan(
            Actor.Staff staff,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        var form = new PlanForm(typed);
        var counties = counties(staff);
        var faults = form.faults(counties, today.day(), frame);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(staff, "", form, faults, frame, model);
        }
        var plan = form.plan(counties);
        var key = typed.getOrDefault("key", "");
        var id = requests.once(
                staff,
                key,
                "fairs.plan",
                plan.toString(),
                () -> fairs.plan(staff, plan).toString());
        return "redirect:" + PATH + "/" + id;
    }

    @GetMapping("/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        return views.show(staff, id, Map.of(), List.of(), frame, model);
    }

    @GetMapping("/{id}/plan")
    String change(Actor.Staff staff, @PathVariable UUID id, Frame frame, Model model) {
        var plan = fairs.open(staff, id).plan();
        var county = places.find(plan.division()).map(Division::name).orElse("");
        return form(staff, id.toString(), PlanForm.of(plan, county), List.of(), frame, model);
    }

    @PostMapping("/{id}/plan")
    String change(
            Actor.Staff staff,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Frame frame,
            HttpServletResponse response,
            Model model) {
        fairs.open(staff, id);
        var form = new PlanForm(typed);
        var counties = counties(staff);
        var faults = form.faults(counties, today.day(), frame);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(staff, id.toString(), form, faults, frame, model);
        }
        var plan = form.plan(counties);
        requests.once(
                staff,
                typed.getOrDefault("key", ""),
                "fairs.change",
                plan.canonical(id),
                () -> String.valueOf(fairs.change(staff, id, plan)));
        return "redirect:" + PATH + "/" + id;
    }

    private String form(
            Actor.Staff staff, String id, PlanForm form, List<FieldError> errors, Frame frame, Model model) {
        if (!fairs.mayPlan(staff)) throw new NoSuchFair();
        var campaigns = Arrays.stream(Campaign.values())
                .map(one -> Choice.of(one.name(), frame.text("fairs.campaign." + one)))
                .toList();
        var counties = counties(staff).stream()
                .map(one -> Choice.of(one.code().value(), one.name()))
                .toList();
        model.addAttribute(
                "page",
                new PlanPage(
                        id,
                        form,
                        campaigns,
                        counties,
                        frame.formats().number(permits.large(today.day())),
                        errors,
                        UUID.randomUUID().toString()));
        return "fairs/plan";
    }

    /** Those of her division; the one that she works in when it is a county or lies in one. */
    private List<Division> counties(Actor.Staff staff) {
        return staff.division()
                .at(DivisionLevel.COUNTY)
                .flatMap(places::find)
                .map(List::of)
                .orElseGet(() -> below(staff.division()).toList());
    }

    private Stream<Division> below(DivisionCode code) {
        return places.below(code).stream()
                .flatMap(one -> one.level() == DivisionLevel.COUNTY ? Stream.of(one) : below(one.code()));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String key() {
        return "fairs.tab";
    }

    @Override
    public boolean shownTo(Viewer.Staff staff) {
        return staff.decides();
    }

    @Override
    public boolean shownIn(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff && fairs.mayPlan(staff);
    }

    @Override
    public OptionalInt count(HttpServletRequest request) {
        return Actors.in(request) instanceof Actor.Staff staff
                ? OptionalInt.of(followUps.countDue(staff, today.day()))
                : OptionalInt.empty();
    }
}
