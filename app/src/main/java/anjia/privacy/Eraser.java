package anjia.privacy;

import anjia.access.Actor;
import anjia.access.Audit;
import anjia.access.Held;
import anjia.access.Held.Fate;
import anjia.access.HeldRows;
import anjia.access.PersonDirectory;
import anjia.access.PersonId;
import anjia.access.TextMessages;
import anjia.web.Ids;
import anjia.web.Language;
import anjia.web.Texts;
import anjia.work.Changes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases, whole or not at all (删除个人信息): one transaction with the person held fast, from the outermost rows inwards. What stays is that
 * something was erased, and the audit, in which she is an id that leads nowhere any more.
 */
@Component
class Eraser {

    /** How much goes. */
    enum Extent {
        /** What she may erase at any time. */
        AT_ONCE(EnumSet.of(Fate.AT_ONCE)),
        /** That, and what an officer decides about; the person stays, because something of hers has to be kept. */
        BY_OFFICE(EnumSet.of(Fate.AT_ONCE, Fate.BY_OFFICE)),
        /** Everything, and the person herself. */
        WHOLE(EnumSet.of(Fate.AT_ONCE, Fate.BY_OFFICE, Fate.WITH_HER));

        private final Set<Fate> fates;

        Extent(Set<Fate> fates) {
            this.fates = fates;
        }
    }

    private final JdbcClient db;
    private final Holdings holdings;
    private final HeldRows rows;
    private final PersonDirectory directory;
    private final TextMessages texts;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    Eraser(
            JdbcClient db,
            Holdings holdings,
            HeldRows rows,
            PersonDirectory directory,
            TextMessages texts,
            Audit audit,
            Changes changes,
            Clock clock) {
        this.db = db;
        this.holdings = holdings;
        this.rows = rows;
        this.directory = directory;
        this.texts = texts;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Holds the person fast: until the end of the transaction nobody hands anything in for her. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> lock(PersonId person) {
        var ids = holdings.ids(person);
        holdings.modules().forEach(module -> module.lock(ids));
        return ids;
    }

    /** @return the most that may go: whole only when nothing of hers has to be kept */
    Extent most(List<UUID> ids) {
        return holdings.count(ids, Fate.KEPT) == 0 ? Extent.WHOLE : Extent.BY_OFFICE;
    }

    /** Erases what was locked, and tells her by text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Actor actor, PersonId person, List<UUID> ids, Extent extent) {
        var phone = directory.phoneOf(person);
        var modules = holdings.modules();
        if (extent == Extent.WHOLE) modules.forEach(module -> module.beforeErasing(ids));
        long gone = 0;
        for (var module : modules.reversed())
            for (var held : module.held().reversed()) gone += goes(held, extent) ? rows.erase(held, ids) : 0;
        var erasure = keepThat(extent, gone);
        audit.record(actor, "privacy.erase", ids, Map.of("extent", extent.name(), "pieces", String.valueOf(gone)));
        if (extent == Extent.WHOLE) ids.forEach(id -> changes.append("registry.person", id));
        phone.ifPresent(to -> texts.send(
                "privacy.erased:" + erasure, to, Texts.in(Language.ZH_CN).get("privacy.text.erased." + extent)));
    }

    private static boolean goes(Held held, Extent extent) {
        return extent.fates.contains(held.fate());
    }

    private UUID keepThat(Extent extent, long gone) {
        var id = Ids.next();
        db.sql("insert into privacy.erasure (id, day, extent, pieces) values (:id, :day, :extent, :gone)")
                .param("id", id)
                .param("day", LocalDate.now(clock))
                .param("extent", extent.name())
                .param("gone", gone)
                .update();
        return id;
    }
}
