package anjia.fairs;

import anjia.access.Actor;
import anjia.access.PersonMessages;
import anjia.web.Formats;
import anjia.work.JobKind;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the interviews of a fair in its first portion, then tells everybody who comes, some at a time (面试安排批处理). */
@Component
class SettlingJob implements JobKind {

    private static final int AT_ONCE = 200;

    private final Settlements settlements;
    private final FairRows fairs;
    private final EntryRows entries;
    private final PersonMessages messages;

    SettlingJob(Settlements settlements, FairRows fairs, EntryRows entries, PersonMessages messages) {
        this.settlements = settlements;
        this.fairs = fairs;
        this.entries = entries;
        this.messages = messages;
    }

    @Override
    public String name() {
        return Settlements.JOB;
    }

    @Override
    public long total(String subject) {
        var fair = UUID.fromString(subject);
        return settlements.countWishes(fair) + entries.countComing(fair);
    }

    @Override
    public Portion next(String subject, String position) {
        var id = UUID.fromString(subject);
        if (position.isEmpty()) {
            var wishes = settlements.countWishes(id);
            settlements.settle(id);
            return Portion.upTo("0", wishes);
        }
        var fair = fairs.find(id).orElseThrow(NoSuchFair::new);
        var some = entries.coming(id, Integer.parseInt(position), AT_ONCE);
        for (var entry : some) tell(fair, entry);
        return some.size() < AT_ONCE
                ? Portion.last(some.size())
                : Portion.upTo(String.valueOf(some.getLast().number()), some.size());
    }

    private void tell(Fair fair, Entry entry) {
        if (entry.wishes().isEmpty()) return;
        var met = entry.wishes().stream().filter(Entry.Wish::meets).count();
        messages.tell(
                new Actor.SystemJob(Settlements.JOB),
                entry.person(),
                "fairs.settled:" + entry.id(),
                "fairs.told.settled",
                language -> List.of(
                        fair.plan().name(), Formats.in(language).day(fair.plan().day()), String.valueOf(met)));
    }
}
