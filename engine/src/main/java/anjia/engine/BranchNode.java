package anjia.engine;

import java.util.List;

/** {@code if … then … else …}; while the condition is unknown, both branches are joined. */
record BranchNode(ClaimNode condition, FigureNode then, FigureNode otherwise, Range range) implements FigureNode {

    static BranchNode of(ClaimNode condition, FigureNode then, FigureNode otherwise) {
        return new BranchNode(condition, then, otherwise, then.range().hull(otherwise.range()));
    }

    @Override
    public Step.Figure read(Frame frame) {
        var claim = condition.read(frame);
        return switch (claim.result()) {
            case MET -> one(claim, then.read(frame));
            case NOT_MET -> one(claim, otherwise.read(frame));
            case UNKNOWN -> both(claim, then.read(frame), otherwise.read(frame));
        };
    }

    private Step.Figure one(Step.Claim claim, Step.Figure taken) {
        return new Step.Branch(claim, taken.low(), taken.high(), measure(), List.of(taken));
    }

    private Step.Figure both(Step.Claim claim, Step.Figure a, Step.Figure b) {
        var low = Math.min(a.low(), b.low());
        return new Step.Branch(claim, low, Math.max(a.high(), b.high()), measure(), List.of(a, b));
    }
}
