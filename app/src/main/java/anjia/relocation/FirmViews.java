package anjia.relocation;

import anjia.places.DivisionCode;
import anjia.places.Places;
import anjia.registry.Organisations;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Firms and their counties as pages show them, to the office and to everybody. */
@Component
class FirmViews {

    private static final int WHOLE = 100;

    private final Firms firms;
    private final Places places;
    private final Organisations organisations;

    FirmViews(Firms firms, Places places, Organisations organisations) {
        this.firms = firms;
        this.places = places;
        this.organisations = organisations;
    }

    /**
     * @param jobs "37 / 120"; {@code share} of the promise that is filled, of a hundred
     * @param promise until when; {@code short} how many are missing when its day is over, else empty
     * @param six "31 / 40 (77%)", or in words that it is too early
     */
    record Line(
            String id,
            String name,
            String kind,
            String from,
            String place,
            String jobs,
            int share,
            String promise,
            String missing,
            String six,
            String twelve,
            String ended) {}

    /** All firms of a county that work. */
    record County(String name, int firms, String jobs, int share, String six, String twelve) {}

    /** A firm with its jobs, counted once. */
    record Counted(Firm firm, Jobs jobs) {}

    List<Counted> counted(List<Firm> some) {
        return some.stream().map(one -> new Counted(one, firms.jobs(one))).toList();
    }

    List<Line> lines(List<Counted> some, Frame frame) {
        var names = names(some);
        return some.stream()
                .map(one -> line(one, names.getOrDefault(one.firm().content().organisation(), ""), frame))
                .toList();
    }

    Map<UUID, String> names(List<Counted> some) {
        return organisations.names(
                some.stream().map(one -> one.firm().content().organisation()).toList());
    }

    private Line line(Counted counted, String name, Frame frame) {
        var firm = counted.firm();
        var content = firm.content();
        var filled = counted.jobs().filled();
        var from = content.cameFrom();
        var over = content.promisedBy().isBefore(firms.today());
        var ended = firm.endedOn();
        return new Line(
                firm.id().toString(),
                name,
                kind(content.kind(), frame),
                from == null ? "" : frame.text("relocation.from", frame.place(places.fullName(from))),
                place(content.division(), frame),
                filled + " / " + content.promised(),
                share(filled, content.promised()),
                frame.formats().day(content.promisedBy()),
                firm.works() && over && filled < content.promised()
                        ? frame.text("relocation.missing", content.promised() - filled)
                        : "",
                stayed(counted.jobs().six(), frame),
                stayed(counted.jobs().twelve(), frame),
                ended == null
                        ? ""
                        : frame.text("relocation.ended", frame.formats().day(ended), firm.reason()));
    }

    /** What works, county by county. */
    List<County> counties(List<Counted> some, Frame frame) {
        var byCounty = new LinkedHashMap<DivisionCode, List<Counted>>();
        for (var one : some)
            if (one.firm().works())
                byCounty.computeIfAbsent(one.firm().content().division(), _ -> new ArrayList<>())
                        .add(one);
        return byCounty.entrySet().stream()
                .map(one -> county(one.getKey(), one.getValue(), frame))
                .toList();
    }

    private County county(DivisionCode division, List<Counted> firms, Frame frame) {
        var jobs = sum(firms);
        var promised =
                firms.stream().mapToInt(one -> one.firm().content().promised()).sum();
        return new County(
                place(division, frame),
                firms.size(),
                jobs.filled() + " / " + promised,
                share(jobs.filled(), promised),
                stayed(jobs.six(), frame),
                stayed(jobs.twelve(), frame));
    }

    static Jobs sum(List<Counted> firms) {
        return firms.stream().map(Counted::jobs).reduce(Jobs.NONE, Jobs::plus);
    }

    String kind(FirmKind kind, Frame frame) {
        return frame.text("relocation.kind." + kind);
    }

    String place(DivisionCode division, Frame frame) {
        return frame.place(places.localName(division));
    }

    static String stayed(Jobs.Stayed stayed, Frame frame) {
        return stayed.began() == 0
                ? frame.text("relocation.tooEarly")
                : frame.text("relocation.stayed", stayed.there(), stayed.began(), stayed.percent());
    }

    private static int share(int filled, int promised) {
        return Math.min(WHOLE, filled * WHOLE / Math.max(1, promised));
    }
}
