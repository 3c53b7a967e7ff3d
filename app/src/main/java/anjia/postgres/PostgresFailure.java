package anjia.postgres;

/** The platform's own PostgreSQL could not be brought up; the message is written for whoever runs the platform. */
public final class PostgresFailure extends RuntimeException {

    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
