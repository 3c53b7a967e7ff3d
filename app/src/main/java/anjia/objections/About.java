package anjia.objections;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an objection is about (异议对象); written as one text, {@code look:2026-07-01:<account>}. */
sealed interface About {

    String text();

    /** What can be wrong with it, in the order in which it is asked. */
    List<Wrong> ways();

    /** An entry of the life record. */
    record Entry(UUID spell) implements About {
        @Override
        public String text() {
            return "entry:" + spell;
        }

        @Override
        public List<Wrong> ways() {
            return List.of(Wrong.NOT_MINE, Wrong.DAYS, Wrong.OTHER);
        }
    }

    /** The months paid into a scheme. */
    record Scheme(String code) implements About {
        @Override
        public String text() {
            return "scheme:" + code;
        }

        @Override
        public List<Wrong> ways() {
            return List.of(Wrong.LACKING, Wrong.NOT_MINE, Wrong.OTHER);
        }
    }

    /** Name, number or phone. */
    record Herself() implements About {
        @Override
        public String text() {
            return "person";
        }

        @Override
        public List<Wrong> ways() {
            return List.of(Wrong.OTHER);
        }
    }

    /** That a member of staff opened her record on the day. */
    record Look(LocalDate day, UUID account) implements About {
        @Override
        public String text() {
            return "look:" + day + ":" + account;
        }

        @Override
        public List<Wrong> ways() {
            return List.of(Wrong.NO_REASON, Wrong.OTHER);
        }
    }

    /** Empty when the text is none of these. */
    static Optional<About> read(String text) {
        var parts = text.split(":", 3);
        try {
            return switch (parts[0]) {
                case "entry" -> Optional.of(new Entry(UUID.fromString(parts[1])));
                case "scheme" ->
                    parts[1].matches("[a-z-]{2,40}") ? Optional.of(new Scheme(parts[1])) : Optional.empty();
                case "person" -> Optional.of(new Herself());
                case "look" -> Optional.of(new Look(LocalDate.parse(parts[1]), UUID.fromString(parts[2])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
