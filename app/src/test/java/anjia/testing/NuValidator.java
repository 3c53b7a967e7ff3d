package anjia.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.validation.SimpleDocumentValidator.SchemaReadException;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** From a page to its errors; loaded by {@link HtmlChecker} in a class loader of its own. */
public final class NuValidator implements Function<String, List<String>> {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Without its guess at the language, which fails on short pages. */
    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);

    public NuValidator() throws SAXException, SchemaReadException, Exception {
        validator.setUpMainSchema(HTML5, new Errors());
    }

    @Override
    public synchronized List<String> apply(String html) {
        var errors = new Errors();
        try {
            validator.setUpValidatorAndParsers(errors, true, false);
            validator.checkHtmlInputSource(source(html));
        } catch (SAXException e) {
            errors.found.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return errors.found;
    }

    private static InputSource source(String html) {
        var source = new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        source.setEncoding("UTF-8");
        return source;
    }

    private static final class Errors implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException e) {
            // advice, such as on the outline of headings, fails nothing
        }

        @Override
        public void error(SAXParseException e) {
            found.add("%d:%d %s".formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException e) {
            error(e);
        }
    }
}
