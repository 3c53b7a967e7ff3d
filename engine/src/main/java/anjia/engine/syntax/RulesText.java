package anjia.engine.syntax;

import java.time.LocalDate;
import java.util.List;

/** A {@code rules.md}, cut into its sections, in the order of the text. */
public record RulesText(List<Section> sections) {

    /**
     * What stands under one heading, up to the next heading.
     *
     * @param from first day it is in force; LocalDate.MIN when no heading above it is dated
     * @param to last day; LocalDate.MAX when open
     * @param prose the text without the fences and the tables that belong to them
     */
    public record Section(
            Position at,
            int level,
            String heading,
            LocalDate from,
            LocalDate to,
            String prose,
            List<Definition> definitions,
            List<Table> tables) {}

    /** The table of the amount with this name. */
    public record Table(String amount, Position at, List<Cell> header, List<List<Cell>> rows) {}

    public record Cell(Position at, String text) {}

    public static RulesText read(String file, String text, Faults faults) {
        return new RulesReader(file, text, faults).read();
    }
}
