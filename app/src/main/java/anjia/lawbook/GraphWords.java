package anjia.lawbook;

import anjia.engine.Law;
import anjia.engine.LawGraph;
import anjia.web.Texts;

/** What people read in the nodes of a graph (依赖关系图的标签), in the language of the texts. */
public record GraphWords(Law law, Texts texts) {

    public String label(LawGraph.Node node) {
        var reader = new Reader(law, texts, law.item(node.item()));
        var words = reader.words();
        return switch (node.kind()) {
            case FACT -> words.fact(node.name());
            case NUMBER -> words.number(node.name());
            case GATE -> reader.say("gate");
            case RULE -> reader.rule(node.name());
            case AMOUNT -> words.amount(node.name());
            case DECISION -> words.name();
            case EFFECT -> node.effect() == null ? node.name() : reader.effect(node.effect());
        };
    }
}
