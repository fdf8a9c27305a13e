package dev.scout.match.version;

/**
 * A text is no version of a scheme, so that it cannot be ordered. Cheap: it carries no stack trace, because for
 * versions found in documents it is an ordinary answer.
 */
public final class InvalidVersionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final String scheme;
    private final int position;
    private final String reason;

    /**
     * Refuses a text.
     *
     * @param scheme the scheme's name
     * @param position the index of the first character that does not fit, from 0; the text's length at its end
     * @param reason what was expected, in a few words
     */
    public InvalidVersionException(String scheme, String text, int position, String reason) {
        super("not a " + scheme + " version: " + reason + " at " + position + " in \"" + shorten(text) + "\"");
        this.scheme = scheme;
        this.position = position;
        this.reason = reason;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The name of the scheme that refused the text. */
    public String scheme() {
        return scheme;
    }

    /** Where the text stops to fit, in UTF-16 units from 0. */
    public int position() {
        return position;
    }

    /** What was expected there, in a few words. */
    public String reason() {
        return reason;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
