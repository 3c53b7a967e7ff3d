package anjia.engine;

/** What came of one condition (条件结果): three-valued. */
public enum Result {
    MET,
    NOT_MET,
    UNKNOWN;

    static Result of(boolean met) {
        return met ? MET : NOT_MET;
    }

    Result and(Result other) {
        if (this == NOT_MET || other == NOT_MET) return NOT_MET;
        return this == MET && other == MET ? MET : UNKNOWN;
    }

    Result or(Result other) {
        if (this == MET || other == MET) return MET;
        return this == NOT_MET && other == NOT_MET ? NOT_MET : UNKNOWN;
    }

    Result not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
