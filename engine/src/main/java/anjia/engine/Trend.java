package anjia.engine;

/** How a figure moves while days go by and the numbers of the law stand still (走向). */
enum Trend {
    STILL,
    RISING,
    FALLING,
    /** Only looking at each day tells. */
    EITHER;

    Trend and(Trend other) {
        return this == STILL ? other : other == STILL || other == this ? this : EITHER;
    }

    Trend back() {
        return switch (this) {
            case RISING -> FALLING;
            case FALLING -> RISING;
            case STILL, EITHER -> this;
        };
    }

    /** Of the difference between both sides. */
    static Trend of(ClaimNode.Compare compare, Frame frame) {
        return of(compare.left(), frame).and(of(compare.right(), frame).back());
    }

    static Trend of(FigureNode figure, Frame frame) {
        return switch (figure) {
            case FigureNode.Constant _, FigureNode.OfFact _, NumberNode _, PlaceNode _ -> STILL;
            case FigureNode.OfDay(var when) -> frame.goesOn(when) ? RISING : STILL;
            case SumNode sum -> of(sum.left(), frame).and(turned(of(sum.right(), frame), sum.minus()));
            case ShiftNode shift -> of(shift.day(), frame).and(turned(of(shift.by(), frame), shift.back()));
            case SpanNode span ->
                of(span.to(), frame).and(of(span.from(), frame).back());
            case RoundNode round -> of(round.inner(), frame);
            case ExtremeNode extreme ->
                extreme.parts().stream().map(part -> of(part, frame)).reduce(STILL, Trend::and);
            case ProductNode product -> ofProduct(of(product.left(), frame), of(product.right(), frame), product);
            case QuotientNode quotient ->
                of(quotient.right(), frame) == STILL ? of(quotient.left(), frame) : ofWhatever(figure, frame);
            case PartNode part -> of(part.whole(), frame);
            case BranchNode branch -> ofBranch(branch, frame);
            case CoveredNode _, GroupSumNode _, TableNode _, FigureNode.OfAmount _, FigureNode.SumOfMonths _ ->
                ofWhatever(figure, frame);
        };
    }

    private static Trend turned(Trend trend, boolean back) {
        return back ? trend.back() : trend;
    }

    /** A product goes where one side goes while the other stands and is not below zero. */
    private static Trend ofProduct(Trend left, Trend right, ProductNode product) {
        if (left == STILL && right == STILL) return STILL;
        if (left == STILL && product.left().range().low() >= 0) return right;
        return right == STILL && product.right().range().low() >= 0 ? left : EITHER;
    }

    private static Trend ofBranch(BranchNode branch, Frame frame) {
        if (CalendarReads.of(branch.condition()).readsDay(frame)) return EITHER;
        branch.condition().read(frame);
        return switch (frame.result()) {
            case MET -> of(branch.then(), frame);
            case NOT_MET -> of(branch.otherwise(), frame);
            case UNKNOWN -> of(branch.then(), frame).and(of(branch.otherwise(), frame));
        };
    }

    private static Trend ofWhatever(FigureNode figure, Frame frame) {
        return CalendarReads.of(figure).readsDay(frame) ? EITHER : STILL;
    }
}
