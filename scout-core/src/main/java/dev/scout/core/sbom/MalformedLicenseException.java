package dev.scout.core.sbom;

/**
 * A text is no SPDX license expression. Cheap: it carries no stack trace, because for the licences that documents name
 * it is an ordinary answer.
 */
public final class MalformedLicenseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 120;

    private final String text;
    private final int position;
    private final String reason;

    MalformedLicenseException(String text, int position, String reason) {
        super("no license expression: " + reason + " at " + position + " in \"" + shorten(text) + "\"");
        this.text = text;
        this.position = position;
        this.reason = reason;
    }

    private static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The refused text in full. */
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
