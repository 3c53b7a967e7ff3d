package anjia.posts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The postings of what an employer's own program pushes (推送的岗位数据): one JobPosting, a list of them, a graph, an ItemList or a DataFeed as ours is.
 * Terms are those of schema.org without a prefix; a context is not fetched.
 */
final class PostingFeed {

    /**
     * @param path before the fields of this posting, "@graph[3]."
     * @param gone whether the feed says that it is no more
     */
    record Element(String path, JsonNode posting, boolean gone) {}

    private final List<Element> elements = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    private PostingFeed() {}

    static PostingFeed of(JsonNode body) {
        var feed = new PostingFeed();
        feed.take("", body, false);
        return feed;
    }

    List<Element> elements() {
        return List.copyOf(elements);
    }

    /** Where something stands that is no posting. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void take(String path, JsonNode node, boolean gone) {
        if (node.isArray()) {
            for (var at = 0; at < node.size(); at++) take(path + "[" + at + "]", node.get(at), gone);
            return;
        }
        if (node.has("@graph")) list(path, "@graph", node);
        else if (SchemaValues.isA(node, "JobPosting")) elements.add(new Element(before(path), node, gone));
        else if (SchemaValues.isA(node, "DataFeed")) list(path, "dataFeedElement", node);
        else if (SchemaValues.isA(node, "ItemList")) list(path, "itemListElement", node);
        else if (node.has("item") && (SchemaValues.isA(node, "DataFeedItem") || SchemaValues.isA(node, "ListItem")))
            take(before(path) + "item", node.get("item"), node.has("dateDeleted"));
        else leftOut.add(path.isEmpty() ? "@type" : path);
    }

    private void list(String path, String name, JsonNode node) {
        take(before(path) + name, node.path(name), false);
    }

    private static String before(String path) {
        return path.isEmpty() ? "" : path + ".";
    }
}
