package anjia.catalogue;

import anjia.web.DateParts;
import anjia.web.FieldError;
import anjia.web.Frame;
import anjia.web.MemberField;
import anjia.web.MemberRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays out the rows in which the members of a group are asked for (逐人填写的行): what the record knows of one is shown, not asked. */
record GroupRows(
        OpenQuestion question,
        OpenQuestion.Group group,
        Map<String, String> typed,
        List<FieldError> errors,
        Frame frame) {

    private static final int AT_FIRST = 2;

    List<MemberRow> rows() {
        var rows = new ArrayList<MemberRow>();
        for (var row = 1; row <= count(); row++) rows.add(row(row));
        return rows;
    }

    private int count() {
        var shown = GroupAnswer.shown(typed, question.fact()) + (question.wantsMore(typed) ? 1 : 0);
        var first = group.known().isEmpty() ? AT_FIRST : group.known().size();
        return Math.min(Math.max(shown, first), group.most());
    }

    private MemberRow row(int row) {
        return new MemberRow(
                label(row), group.each().stream().map(one -> field(row, one)).toList());
    }

    private String label(int row) {
        if (group.history()) return frame.text("catalogue.member.spell", row);
        return row == 1 ? frame.text("catalogue.member.self") : frame.text("catalogue.member.other", row);
    }

    private MemberField field(int row, OpenQuestion one) {
        var name = GroupAnswer.field(question.fact(), row, one.fact());
        var known = row <= group.known().size() ? group.known().get(row - 1).get(one.fact()) : null;
        var error = errors.stream()
                .filter(found -> found.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
        return new MemberField(
                name,
                one.ask(),
                switch (one.kind()) {
                    case CHOICE -> MemberField.Kind.CHOICE;
                    case DAY -> MemberField.Kind.DAY;
                    case PLACE -> MemberField.Kind.PLACE;
                    case MONEY, COUNT, GROUP -> MemberField.Kind.NUMBER;
                },
                one.choices(),
                one.none(),
                one.unit(),
                typed.getOrDefault(name, ""),
                DateParts.from(typed, name),
                typed.getOrDefault(one.otherField().replace(one.fact(), name), ""),
                error,
                known);
    }
}
