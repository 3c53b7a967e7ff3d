package anjia.cases;

import anjia.access.Actor;
import anjia.catalogue.Catalogue;
import anjia.papers.Paper;
import anjia.papers.PaperFolder;
import anjia.papers.PaperKinds;
import anjia.papers.PaperUses;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which papers each file rests on (办件材料). Tells the module of papers which kinds there are, and which stay. */
@Component
class FilePapers implements PaperKinds, PaperUses {

    /** Nobody hands in a picture of these: the first is shown in person, the second is a number that is typed. */
    private static final Set<String> WITHOUT_PICTURE = Set.of("identity-card", Papers.BANK_ACCOUNT);

    private final JdbcClient db;
    private final Catalogue catalogue;
    private final CaseFiles files;
    private final ObjectProvider<CaseAccess> access;
    private final PaperFolder folder;

    FilePapers(
            JdbcClient db,
            Catalogue catalogue,
            CaseFiles files,
            ObjectProvider<CaseAccess> access,
            PaperFolder folder) {
        this.db = db;
        this.catalogue = catalogue;
        this.files = files;
        this.access = access;
        this.folder = folder;
    }

    @Override
    public List<String> kinds() {
        var kinds = new LinkedHashSet<String>();
        catalogue.items().forEach(item -> item.papers().forEach(paper -> kinds.add(paper.kind())));
        kinds.removeAll(WITHOUT_PICTURE);
        return List.copyOf(kinds);
    }

    static boolean canBeAPicture(String kind) {
        return !WITHOUT_PICTURE.contains(kind);
    }

    @Override
    public Set<UUID> used(Collection<UUID> papers) {
        return Set.copyOf(db.sql("select distinct paper from cases.case_paper where paper = any(:papers)")
                .param("papers", papers.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    public boolean opensTo(Actor.Staff staff, UUID paper) {
        return db.sql("""
                select c.number as value from cases.case_paper p join cases.service_case c on c.id = p.service_case where p.paper = :paper
                """).param("paper", paper).query(CaseNumber.class).list().stream()
                .flatMap(number -> files.find(number).stream())
                .anyMatch(file -> access.getObject().mayOpen(staff, file));
    }

    /** The file rests on them from the day on; those that it rested on stay with it. */
    void attach(UUID file, Collection<UUID> papers, LocalDate day) {
        for (var paper : papers)
            db.sql("""
                    insert into cases.case_paper (service_case, paper, since) values (:file, :paper, :day) on conflict do nothing
                    """)
                    .param("file", file)
                    .param("paper", paper)
                    .param("day", day)
                    .update();
    }

    /** Newest first. */
    List<Paper> of(UUID file) {
        return folder.ofFile(db.sql("select paper from cases.case_paper where service_case = :file")
                .param("file", file)
                .query(UUID.class)
                .list());
    }
}
