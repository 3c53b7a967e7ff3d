package anjia.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The divisions of the mainland to county, and of our province to village (行政区划). Loaded at the start; answers come from memory. */
@Service
public class Places {

    private final DivisionIndex index;
    private final Successions successions;

    Places(DivisionFiles files, JdbcClient db) {
        files.load();
        index = new DivisionIndex(divisions(db));
        successions = new Successions(successions(db));
    }

    /** Former divisions are found too, by their old code with their old name. */
    public Optional<Division> find(DivisionCode code) {
        return index.find(code);
    }

    /**
     * The name with the names above it, from the province on: 陕西省安康市紫阳县蒿坪镇. Names that only group counties are left out: 北京市东城区. An unknown code is returned as it is.
     */
    public String fullName(DivisionCode code) {
        return name(code, index.lineage(code).stream());
    }

    /** Name from the county on, as people say it: 紫阳县蒿坪镇; that of a city or province alone. An unknown code is returned as it is. */
    public String localName(DivisionCode code) {
        var lineage = index.lineage(code).stream();
        return name(code, lineage.filter(division -> division.code().equals(code) || isCountyOrBelow(division)));
    }

    /** The divisions directly below that exist today, in order of code. */
    public List<Division> below(DivisionCode code) {
        return index.below(code).stream()
                .filter(division -> !successions.isFormer(division.code()))
                .toList();
    }

    /** The code that this division has on the day, when it was renamed or merged. Its towns follow where their new code is known. */
    public DivisionCode codeOn(DivisionCode code, LocalDate day) {
        return successions.codeOn(code, day, index::knows);
    }

    /** The ranges of codes that belong to the division on the day, successors and predecessors of renamed counties included; never empty, lowest first, none within another. */
    public List<CodeRange> scope(DivisionCode code, LocalDate day) {
        return successions.scope(codeOn(code, day), day);
    }

    private static boolean isCountyOrBelow(Division division) {
        return division.level().compareTo(DivisionLevel.COUNTY) >= 0;
    }

    private static String name(DivisionCode code, Stream<Division> parts) {
        var name = parts.filter(part -> !part.isGroupingOnly() || part.code().equals(code))
                .map(Division::name)
                .collect(Collectors.joining());
        return name.isEmpty() ? code.value() : name;
    }

    private static List<Division> divisions(JdbcClient db) {
        return db.sql("select code, level, name, parent from places.division order by code")
                .query((row, _) -> {
                    var parent = row.getString("parent");
                    return new Division(
                            new DivisionCode(row.getString("code")),
                            DivisionLevel.valueOf(row.getString("level")),
                            row.getString("name"),
                            parent == null ? null : new DivisionCode(parent));
                })
                .list();
    }

    private static List<Succession> successions(JdbcClient db) {
        return db.sql("select old, new, since from places.succession")
                .query((row, _) -> new Succession(
                        new DivisionCode(row.getString("old")),
                        new DivisionCode(row.getString("new")),
                        row.getObject("since", LocalDate.class)))
                .list();
    }
}
