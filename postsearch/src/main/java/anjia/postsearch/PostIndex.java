package anjia.postsearch;

import anjia.postsearch.Look.Ranks;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;

/**
 * All open cards with their words (岗位索引). One thread writes; any number read, each what was there when it began. Its files lie in the temporary folder, mapped into memory, which is
 * read half as fast again as the heap is; they are of no use to the next index, and go with this one.
 */
public final class PostIndex implements Closeable {

    /** So many are counted; of more it is said that there are more. */
    public static final int MOST_COUNTED = 1_000;

    private static final double MEGABYTES_BEFORE_A_FLUSH = 64;

    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Field.DAY, SortField.Type.LONG, true),
            new SortField(Field.HIGH, SortField.Type.LONG, true),
            new SortField(Field.LOW, SortField.Type.LONG, true));

    private final Concepts concepts;
    private final Documents documents;
    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public PostIndex(Concepts concepts) {
        this.concepts = concepts;
        this.documents = new Documents(concepts);
        try {
            folder = Files.createTempDirectory("anjia-posts-");
            directory = new MMapDirectory(folder);
            writer = new IndexWriter(
                    directory,
                    new IndexWriterConfig().setIndexSort(NEWEST_FIRST).setRAMBufferSizeMB(MEGABYTES_BEFORE_A_FLUSH));
            searchers = new SearcherManager(writer, new SearcherFactory() {
                @Override
                public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                    var searcher = new IndexSearcher(reader);
                    searcher.setQueryCache(null); // filling it would cost one of many far more than all of them save
                    return searcher;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Looking<T> {
        T at(Look look) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** Takes cards in, or anew. They are found after {@link #show()}. */
    public void put(Card card) {
        write(() -> writer.updateDocument(new Term(Field.CARD, card.id().toString()), documents.of(card)));
    }

    /** Takes in cards of which none is there yet. */
    public void add(Card card) {
        write(() -> writer.addDocument(documents.of(card)));
    }

    public void remove(UUID card) {
        write(() -> writer.deleteDocuments(new Term(Field.CARD, card.toString())));
    }

    /** From now on everybody finds what was written. */
    public void show() {
        write(searchers::maybeRefreshBlocking);
    }

    /** After many were taken in: few large pieces are searched faster than many small ones. */
    public void settle() {
        write(() -> writer.forceMerge(1));
        show();
    }

    /** Cards on which these posts stood when they were last shown. */
    public Set<UUID> cardsOf(Collection<UUID> posts) {
        var query = Queries.anyOf(Field.POST, posts.stream().map(UUID::toString).toList());
        return look(look -> look.cards(query));
    }

    public Reading read(String typed) {
        return look(look -> new WordReader(concepts, query -> finds(look, query)).read(typed));
    }

    /**
     * Cards that hold all words and keep to the limits, best first.
     *
     * @param after the last one that was seen; null from the beginning
     */
    public CardPage page(Reading reading, Limits limits, @Nullable Key after, int n) {
        var answers = answers(reading, limits);
        var concept = Queries.anyOf(
                Field.CONCEPT,
                reading.words().stream()
                        .flatMap(word -> word.concepts().stream())
                        .toList());
        var title = Queries.all(reading.words().stream().map(Word::titles).toList());
        var lead = reading.words().stream()
                .filter(word -> !word.concepts().isEmpty())
                .findFirst()
                .map(Word::posts)
                .orElse(Queries.NOTHING);
        return look(look -> look.page(new Ranks(answers, lead, concept, title), after, n, MOST_COUNTED));
    }

    /** {@link #MOST_COUNTED} when there are that many or more. */
    public int count(Reading reading, Limits limits) {
        var answers = answers(reading, limits);
        return look(look -> look.count(answers, MOST_COUNTED));
    }

    private static Query answers(Reading reading, Limits limits) {
        var clauses = new ArrayList<Query>();
        reading.words().forEach(word -> clauses.add(word.posts()));
        clauses.addAll(Queries.within(limits));
        return Queries.all(clauses);
    }

    private static boolean finds(Look look, Query query) {
        try {
            return look.finds(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T look(Looking<T> looking) {
        try {
            var searcher = searchers.acquire();
            try {
                return looking.at(new Look(searcher));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False once its files could not be written: it shows what it had, takes nothing more, and another one has to be made. */
    public boolean isOpen() {
        return writer.isOpen();
    }

    /** Bytes it takes. */
    public long size() {
        try {
            var size = 0L;
            for (var file : directory.listAll()) size += directory.fileLength(file);
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) return;
        write(() -> {
            searchers.close();
            writer.rollback();
            for (var file : directory.listAll()) directory.deleteFile(file);
            directory.close();
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) Files.delete(file);
            }
            Files.delete(folder);
        });
    }
}
