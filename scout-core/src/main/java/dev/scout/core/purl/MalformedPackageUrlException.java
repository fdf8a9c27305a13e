package dev.scout.core.purl;

/**
 * A text, or a component handed in, makes no package URL. Cheap: it carries no stack trace, because for package URLs
 * found in documents it is an ordinary answer.
 */
public final class MalformedPackageUrlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 120;

    private final String text;
    private final int position;
    private final String reason;

    MalformedPackageUrlException(String text, int position, String reason) {
        super("no package URL: " + reason + " at " + position + " in \"" + shorten(text) + "\"");
        this.text = text;
        this.position = position;
        this.reason = reason;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The refused text in full: the package URL, or the one component when it was built from components. */
    public String text() {
        return text;
    }

    /** Where the text stops to fit, in UTF-16 units from 0. */
    public int position() {
        return position;
    }

    /** What was wrong there, in a few words. */
    public String reason() {
        return reason;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
