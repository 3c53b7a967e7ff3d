package anjia.engine;

/** A fact that a finding rests on (依据的事实): how it is declared and what is known of it. */
public record Input(FactSpec spec, Fact fact) {
    public String name() {
        return spec.name();
    }
}
