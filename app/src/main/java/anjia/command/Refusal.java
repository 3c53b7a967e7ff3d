package anjia.command;

/** A command that cannot be done as asked; the message says why and what helps, in the language of the terminal. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}
