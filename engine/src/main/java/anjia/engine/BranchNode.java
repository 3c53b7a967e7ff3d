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
        return switch (frame.result()) {
            case MET -> one(frame, claim, then);
            case NOT_MET -> one(frame, claim, otherwise);
            case UNKNOWN -> both(frame, claim);
        };
    }

    /** Its ends are those of the branch that was taken, which was read last. */
    private Step.Figure one(Frame frame, Step.Claim claim, FigureNode branch) {
        var taken = branch.read(frame);
        return new Step.Branch(claim, frame.low(), frame.high(), measure(), List.of(taken));
    }

    private Step.Figure both(Frame frame, Step.Claim claim) {
        var a = then.read(frame);
        var low = frame.low();
        var high = frame.high();
        var b = otherwise.read(frame);
        low = Math.min(low, frame.low());
        high = Math.max(high, frame.high());
        return frame.read(new Step.Branch(claim, low, high, measure(), List.of(a, b)), low, high);
    }
}
