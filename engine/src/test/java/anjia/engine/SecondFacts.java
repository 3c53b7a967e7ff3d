package anjia.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Facts as the second reading takes them: fractions, days, codes, yes and no, and lists of the same for groups. */
final class SecondFacts {

    /** A day or place that is known not to be there. */
    static final Object ABSENT = new Object();

    private SecondFacts() {}

    static Object value(FactSpec spec, Fact fact) {
        if (fact instanceof Fact.Absent) return ABSENT;
        return switch (((Fact.Known) fact).value()) {
            case Value.YesNo(var yes) -> yes;
            case Value.Whole(var n) -> Fraction.of(n, spec.measure().per());
            case Value.Day(var day) -> day;
            case Value.Code(var code) -> code;
            case Value.Members(var each) -> {
                var members = new ArrayList<Map<String, Object>>();
                for (var one : each) {
                    var member = new HashMap<String, Object>();
                    for (var own : ((FactType.Members) spec.type()).each())
                        member.put(own.name(), value(own, one.get(own.name())));
                    members.add(member);
                }
                yield members;
            }
        };
    }
}
