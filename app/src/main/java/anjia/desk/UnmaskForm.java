package anjia.desk;

import anjia.access.Unmaskings.Purpose;
import anjia.access.Unmaskings.What;
import anjia.web.Choice;
import anjia.web.FieldError;
import anjia.web.Formats;
import anjia.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is to be shown whole and what for, as it was typed (查看用途). */
record UnmaskForm(String what, String purpose, String words) {

    private static final int FEWEST_LETTERS = 4;
    private static final int MOST_LETTERS = 120;

    /** A form without mistakes. */
    record Asked(What what, Purpose purpose, String words) {}

    static UnmaskForm from(Map<String, String> form) {
        return new UnmaskForm(
                form.getOrDefault("what", ""),
                form.getOrDefault("purpose", ""),
                form.getOrDefault("words", "").strip());
    }

    /** @param there what can be asked for */
    List<FieldError> mistakes(Map<What, String> there, Frame frame) {
        var mistakes = new ArrayList<FieldError>();
        if (there.keySet().stream().noneMatch(one -> one.name().equals(what)))
            mistakes.add(new FieldError("what", frame.text("desk.unmask.noWhat")));
        if (Stream.of(Purpose.values()).noneMatch(one -> one.name().equals(purpose)))
            mistakes.add(new FieldError("purpose", frame.text("desk.unmask.noPurpose")));
        if (words.codePointCount(0, words.length()) < FEWEST_LETTERS)
            mistakes.add(new FieldError("words", frame.text("desk.unmask.noWords")));
        else if (words.length() > MOST_LETTERS)
            mistakes.add(new FieldError("words", frame.text("desk.unmask.longWords", MOST_LETTERS)));
        return mistakes;
    }

    Asked asked() {
        return new Asked(What.valueOf(what), Purpose.valueOf(purpose), words);
    }

    static List<Choice> whats(Map<What, String> masked, Frame frame) {
        return masked.entrySet().stream()
                .map(one ->
                        new Choice(one.getKey().name(), frame.text("access.masked." + one.getKey()), one.getValue()))
                .toList();
    }

    static List<Choice> purposes(Frame frame) {
        return Arrays.stream(Purpose.values())
                .map(one -> Choice.of(one.name(), frame.text("access.purpose." + one)))
                .toList();
    }

    static String masked(What what, String whole) {
        return switch (what) {
            case NUMBER -> Formats.identityNumber(whole);
            case PHONE -> Formats.phone(whole);
            case CARD -> Formats.card(whole);
        };
    }

    /** For reading aloud: "612425 19691203 0027", "138 0000 4410", "6217 0000 0000 0000 012". */
    static String grouped(What what, String whole) {
        var groups = switch (what) {
            case NUMBER -> "(.{6})(.{8})(.{4})";
            case PHONE -> "(.{3})(.{4})(.{4})";
            case CARD -> "(.{4})(?=.)";
        };
        return whole.replaceAll(groups, what == What.CARD ? "$1 " : "$1 $2 $3");
    }
}
