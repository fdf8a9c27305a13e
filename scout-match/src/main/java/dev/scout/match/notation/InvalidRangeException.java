package dev.scout.match.notation;

/** A text is no range of a notation. Cheap: it carries no stack trace. */
public final class InvalidRangeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;

    private final int position;

    /**
     * Refuses a text.
     *
     * @param notation the notation's name
     * @param position where it stops to fit, in UTF-16 units from 0
     * @param reason what was expected there, in a few words
     */
    public InvalidRangeException(String notation, String text, int position, String reason) {
        super("not a range of " + notation + ": " + reason + " at " + position + " in \""
                + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "\"");
        this.position = position;
    }

    /** Where the text stops to fit, in UTF-16 units from 0. */
    public int position() {
        return position;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
