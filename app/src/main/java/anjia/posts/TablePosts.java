package anjia.posts;

import anjia.access.Actor;
import anjia.posts.Posts.Written;
import anjia.posts.TableReading.Read;
import anjia.posts.TableReading.Row;
import anjia.posts.TableReading.Wrong;
import anjia.web.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All posts of a table, or none (岗位表导入). What the employer offers already in the same words is not offered twice. */
@Service
class TablePosts {

    private final Posts posts;
    private final PostRows rows;
    private final TableReading reading;

    TablePosts(Posts posts, PostRows rows, TableReading reading) {
        this.posts = posts;
        this.rows = rows;
        this.reading = reading;
    }

    /** What came of publishing a table. */
    sealed interface Loaded {
        record Done(int open, int waiting) implements Loaded {}

        /** Nothing was stored: something is not lawful any more, or is there already. */
        record Not() implements Loaded {}
    }

    /** The table with its lines held against each other and against what is there. @throws NotRead when the file as a whole cannot be taken */
    Read read(Actor.Agent agent, byte[] file, LocalDate today, Frame frame) {
        var read = reading.read(file, today, frame);
        var there = new HashSet<>(rows.live(agent.organisation()));
        var before = new HashMap<PostContent, Integer>();
        var held = new ArrayList<Row>();
        for (var row : read.rows()) {
            var same = before.putIfAbsent(row.content().inOneOrder(), row.number());
            if (row.isSound() && same != null) held.add(row.with(twin(read, "twinRow", same, frame)));
            else if (row.isSound() && there.contains(row.content().inOneOrder()))
                held.add(row.with(twin(read, "twinPost", 0, frame)));
            else held.add(row);
        }
        return new Read(read.sheet(), held, read.left(), read.title());
    }

    private static Wrong twin(Read read, String word, int row, Frame frame) {
        var text = PostFault.of("title", word, "", row).text(frame.texts());
        return new Wrong(read.title().column(), read.title().head(), text);
    }

    /** In one transaction. Two tables of one employer follow one another, whatever servers they reach. */
    @Transactional
    Loaded load(Actor.Agent agent, List<PostContent> table, LocalDate today) {
        rows.lockEmployer(agent.organisation());
        var there = new HashSet<>(rows.live(agent.organisation()));
        for (var content : table)
            if (!there.add(content.inOneOrder())
                    || !posts.faults(null, content, today).isEmpty()) return new Loaded.Not();
        var waiting = 0;
        for (var content : table)
            switch (posts.write(agent, content, today)) {
                case Written.Open _ -> {}
                case Written.InReview _ -> waiting++;
                case Written.Faulty _, Written.Over _ ->
                    throw new IllegalStateException("a post was sound and is not, within one transaction");
            }
        return new Loaded.Done(table.size() - waiting, waiting);
    }
}
