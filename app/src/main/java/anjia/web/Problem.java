package anjia.web;

import org.springframework.http.HttpStatus;

/** An exception that ends in a page with words of its own (问题页): {@code <key>.title} and {@code <key>.line}. */
public interface Problem {

    HttpStatus status();

    /** Key of the words, such as {@code cases.stale}. */
    String key();
}
