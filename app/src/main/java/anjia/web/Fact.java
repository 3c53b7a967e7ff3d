package anjia.web;

/** A named value in a list of such (事实): "户口", "紫阳县蒿坪镇双星村". */
public record Fact(String name, String value) {}
