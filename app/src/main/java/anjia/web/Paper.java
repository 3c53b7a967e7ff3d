package anjia.web;

/** A paper that an item needs, and whether it is there already (材料). */
public record Paper(String name, boolean held) {}
