package dev.scout.match.range;

/**
 * A text is no VERS. Cheap: it carries no stack trace, because for ranges found in documents it is an ordinary answer.
 */
public final class MalformedVersException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final int position;
    private final String reason;

    MalformedVersException(String text, int position, String reason) {
        super("not a VERS: " + reason + " at " + position + " in \"" + shorten(text) + "\"");
        this.position = position;
        this.reason = reason;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** Where the text goes wrong, in UTF-16 units from 0. */
    public int position() {
        return position;
    }

    /** What is wrong there, in a few words. */
    public String reason() {
        return reason;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
