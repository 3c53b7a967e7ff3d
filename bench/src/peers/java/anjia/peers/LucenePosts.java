package anjia.peers;

import anjia.bench.Peer;
import anjia.matching.Mobility;
import anjia.matching.Nearness;
import anjia.matching.OccupationFit;
import anjia.matching.Post;
import anjia.matching.Ranked;
import anjia.matching.Seeker;
import anjia.matching.WeightProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene, the plain way: filters as clauses, the score as a function over stored columns. One segment mapped into memory, its own cache of
 * filters, numbers as tree and column, what a place and an occupation give in tables; posts in the order of their ids, so that of two that score
 * alike the smaller id comes first.
 */
public final class LucenePosts implements Peer {

    private static final int HAZARDS = 7;
    private static final int CERTIFICATES = 16;
    private static final int NO_UPPER_AGE = 127;

    @Override
    public String name() {
        return "Lucene function score";
    }

    @Override
    public Function<Seeker, List<Ranked>> over(WeightProfile weights, List<Post> posts) {
        try {
            var codes = new Codes(
                    sorted(posts.stream().mapToInt(Post::county)),
                    sorted(posts.stream().mapToInt(Post::occupation)));
            var folder = new MMapDirectory(Files.createTempDirectory("lucene-posts-"));
            try (var writer = new IndexWriter(folder, new IndexWriterConfig().setRAMBufferSizeMB(512))) {
                for (var post : posts) writer.addDocument(document(weights, codes, post));
                writer.forceMerge(1);
            }
            var searcher = new IndexSearcher(DirectoryReader.open(folder));
            for (var file : folder.listAll()) folder.deleteFile(file); // they stay mapped
            Files.delete(folder.getDirectory());
            return seeker -> best(searcher, weights, codes, seeker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] sorted(IntStream codes) {
        return codes.sorted().distinct().toArray();
    }

    private static Document document(WeightProfile weights, Codes codes, Post post) {
        var asks = post.asks();
        var offers = post.offers();
        var document = new Document();
        if (post.open() && !post.employer().blacklisted()) document.add(yes("open"));
        if (offers.nightShift()) document.add(yes("night"));
        if (offers.lodging()) document.add(yes("lodging"));
        for (int bit = 0; bit < HAZARDS; bit++) if ((asks.hazards() >> bit & 1) == 1) document.add(yes("hazard" + bit));
        for (int bit = 0; bit < CERTIFICATES; bit++)
            if ((asks.certificates() >> bit & 1) == 1) document.add(yes("certificate" + bit));
        var county = String.valueOf(post.county());
        document.add(new StringField("county", county, Field.Store.NO));
        document.add(new StringField("prefecture", county.substring(0, 4), Field.Store.NO));
        document.add(new StringField("province", county.substring(0, 2), Field.Store.NO));
        var upper = asks.upperAge();
        document.add(number("lowerAge", asks.lowerAge()));
        document.add(number("upperAge", upper == null ? NO_UPPER_AGE : upper.years()));
        document.add(number("schooling", asks.schooling().ordinal()));
        document.add(number("wage", offers.wage()));
        document.add(new NumericDocValuesField(Columns.SCALARS, scalars(weights, codes, post)));
        document.add(new NumericDocValuesField(Columns.SKILLS_LOW, asks.skills().low()));
        document.add(new NumericDocValuesField(Columns.SKILLS_HIGH, asks.skills().high()));
        return document;
    }

    private static StringField yes(String field) {
        return new StringField(field, "1", Field.Store.NO);
    }

    /** Tree and column: Lucene takes the cheaper of the two for each question. */
    private static IntField number(String field, int value) {
        return new IntField(field, value, Field.Store.NO);
    }

    /** All that is short of a post in one column: one look instead of five. */
    private static long scalars(WeightProfile weights, Codes codes, Post post) {
        return Scalars.of(
                Arrays.binarySearch(codes.counties(), post.county()),
                Arrays.binarySearch(codes.occupations(), post.occupation()),
                post.offers().wage(),
                fixed(weights, post),
                post.pact());
    }

    private static int fixed(WeightProfile weights, Post post) {
        var offers = post.offers();
        var comfort = 85 * ((offers.board() ? 1 : 0) + (offers.lodging() ? 1 : 0) + (offers.nightShift() ? 0 : 1));
        return weights.comfort() * comfort
                + weights.freshness() * post.freshness()
                + weights.record() * (255 - 85 * Math.min(3, post.employer().arrears()));
    }

    private static List<Ranked> best(IndexSearcher searcher, WeightProfile weights, Codes codes, Seeker seeker) {
        var query = new FunctionScoreQuery(
                filters(seeker), new SeekerScore(weights, seeker, tables(weights, codes, seeker)));
        try {
            var found = searcher.search(query, new TopScoreDocCollectorManager(10, 10));
            return Arrays.stream(found.scoreDocs)
                    .map(one -> new Ranked(one.doc, (int) one.score))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query filters(Seeker seeker) {
        var can = seeker.can();
        var wishes = seeker.wishes();
        var all = new BooleanQuery.Builder()
                .add(is("open"), Occur.FILTER)
                .add(IntField.newRangeQuery("lowerAge", 0, can.age()), Occur.FILTER)
                .add(IntField.newRangeQuery("upperAge", can.age(), NO_UPPER_AGE), Occur.FILTER)
                .add(IntField.newRangeQuery("schooling", 0, can.schooling().ordinal()), Occur.FILTER)
                .add(IntField.newRangeQuery("wage", wishes.least(), Integer.MAX_VALUE), Occur.FILTER);
        for (int bit = 0; bit < HAZARDS; bit++)
            if ((wishes.limits() >> bit & 1) == 1) all.add(is("hazard" + bit), Occur.MUST_NOT);
        for (int bit = 0; bit < CERTIFICATES; bit++)
            if ((can.certificates() >> bit & 1) == 0) all.add(is("certificate" + bit), Occur.MUST_NOT);
        if (!wishes.nightShift()) all.add(is("night"), Occur.MUST_NOT);
        var home = String.valueOf(seeker.home());
        if (wishes.lodging())
            all.add(either(is("lodging"), in("prefecture", home.substring(0, 4))), Occur.FILTER);
        if (wishes.mobility() != Mobility.NATION) all.add(reach(seeker, home), Occur.FILTER);
        return all.build();
    }

    private static Query reach(Seeker seeker, String home) {
        var reach = new BooleanQuery.Builder()
                .add(
                        switch (seeker.wishes().mobility()) {
                            case COUNTY -> in("county", home);
                            case PREFECTURE -> in("prefecture", home.substring(0, 4));
                            case PROVINCE, NATION -> in("province", home.substring(0, 2));
                        },
                        Occur.SHOULD);
        for (var named : seeker.wishes().prefectures())
            reach.add(in("prefecture", String.valueOf(named)), Occur.SHOULD);
        return reach.build();
    }

    private static Query either(Query one, Query other) {
        return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
    }

    private static Query is(String field) {
        return in(field, "1");
    }

    private static Query in(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** What each county and each occupation give this seeker, looked up once and not for every post. */
    private static SeekerScore.Tables tables(WeightProfile weights, Codes codes, Seeker seeker) {
        var place = new int[codes.counties().length];
        for (int i = 0; i < place.length; i++)
            place[i] = weights.place() * place(seeker, codes.counties()[i]).term();
        var occupation = new int[codes.occupations().length];
        for (int i = 0; i < occupation.length; i++)
            occupation[i] = weights.occupation()
                    * OccupationFit.of(seeker.wishes().occupations(), codes.occupations()[i])
                            .term();
        return new SeekerScore.Tables(place, occupation);
    }

    private static Nearness place(Seeker seeker, int county) {
        if (county == seeker.home()) return Nearness.HOME_COUNTY;
        if (county / 100 == seeker.home() / 100) return Nearness.HOME_PREFECTURE;
        if (seeker.wishes().prefectures().contains(county / 100)) return Nearness.NAMED_PREFECTURE;
        return county / 10_000 == seeker.home() / 10_000 ? Nearness.HOME_PROVINCE : Nearness.ELSEWHERE;
    }

    /** All codes that there are, in order; a column holds the place of one among them. */
    private record Codes(int[] counties, int[] occupations) {}

    /** Names of the columns of the score. */
    static final class Columns {
        static final String SCALARS = "scalars";
        static final String SKILLS_LOW = "skillsLow";
        static final String SKILLS_HIGH = "skillsHigh";

        private Columns() {}
    }
}
