package anjia.peers;

import anjia.bench.FairPeer;
import anjia.matching.fair.Preferences;
import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** OR-tools, the greatest sum of scores by min-cost flow: proven best, blind to whom it wrongs. */
public final class OrToolsFair implements FairPeer {

    @Override
    public String name() {
        return "OR-tools min-cost flow";
    }

    @Override
    public Optimum optimum(Preferences preferences, int[] seats) {
        Loader.loadNativeLibraries();
        var people = preferences.people();
        var posts = preferences.posts();
        var flow = new MinCostFlow(people + posts + 2, preferences.post().length + people + posts);
        var source = people + posts;
        var sink = source + 1;
        var pairs = preferences.post().length;
        for (int person = 0; person < people; person++)
            for (int pair = preferences.start()[person]; pair < preferences.start()[person + 1]; pair++)
                flow.addArcWithCapacityAndUnitCost(
                        person, people + preferences.post()[pair], 1, -preferences.regard()[pair]);
        for (int person = 0; person < people; person++) flow.addArcWithCapacityAndUnitCost(source, person, 1, 0);
        for (int post = 0; post < posts; post++)
            flow.addArcWithCapacityAndUnitCost(people + post, sink, seats[post], 0);
        // who is not placed goes straight through: the flow is always possible, and a place is never worth less than none
        flow.addArcWithCapacityAndUnitCost(source, sink, people, 0);
        flow.setNodeSupply(source, people);
        flow.setNodeSupply(sink, -people);
        var status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new IllegalStateException("no optimum: " + status);
        var placed = 0;
        long score = 0;
        for (int pair = 0; pair < pairs; pair++)
            if (flow.getFlow(pair) > 0) {
                placed++;
                score += preferences.regard()[pair];
            }
        return new Optimum(placed, score);
    }
}
