package anjia.demo;

import anjia.places.DivisionCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who lives where in a demo (演示方案).
 *
 * @param size as the database remembers it
 * @param portion persons that are made, sealed and entered together, at least
 * @param employers per county
 * @param files of them all
 */
record DemoPlan(String size, int persons, int portion, int employers, List<Share> shares, int files) {

    private static final DivisionCode SHAANXI = new DivisionCode("61");
    private static final int SMALL_PORTION = 500;
    private static final int LARGE_PORTION = 2_000;
    private static final int FEW_EMPLOYERS = 12;
    private static final int MANY_EMPLOYERS = 60;

    /** @param weight part of all persons, beside the weights of the others */
    record Share(HomeCounty county, Phones phones, long weight) {}

    static DemoPlan of(DemoSize size, Geography geography) {
        return switch (size) {
            case SMALL -> small(size.persons());
            case COUNTY -> county(size.persons());
            case PROVINCE, VOLUME -> province(size.word(), size.persons(), size.files(), geography);
        };
    }

    static DemoPlan small(int persons) {
        var phones = Phones.ofTheSmallDemo();
        var shares = Arrays.stream(DemoCounty.values())
                .map(county -> new Share(county.home(), phones, county.share()))
                .toList();
        return new DemoPlan(DemoSize.SMALL.word(), persons, SMALL_PORTION, FEW_EMPLOYERS, shares, 0);
    }

    static DemoPlan county(int persons) {
        var ziyang = new Share(DemoCounty.ZIYANG.home(), Phones.of(0), 1);
        return new DemoPlan(DemoSize.COUNTY.word(), persons, LARGE_PORTION, MANY_EMPLOYERS, List.of(ziyang), 0);
    }

    static DemoPlan province(String size, int persons, int files, Geography geography) {
        var shares = new ArrayList<Share>();
        Residents.of(geography).byCounty(SHAANXI).forEach((code, residents) -> {
            var index = shares.size();
            shares.add(new Share(HomeCounty.numbered(code, index), Phones.of(index), residents));
        });
        return new DemoPlan(size, persons, LARGE_PORTION, MANY_EMPLOYERS, shares, files);
    }

    /** How many of the strangers live in each county, in the order of the shares; what rounding leaves lives in the last. */
    List<Integer> split(int strangers) {
        var whole = shares.stream().mapToLong(Share::weight).sum();
        var parts = new ArrayList<Integer>();
        for (var share : shares) parts.add((int) (strangers * share.weight() / whole));
        var given = parts.stream().mapToInt(Integer::intValue).sum();
        parts.set(parts.size() - 1, parts.getLast() + strangers - given);
        return parts;
    }

    List<String> counties() {
        return shares.stream().map(share -> share.county().code().value()).toList();
    }
}
