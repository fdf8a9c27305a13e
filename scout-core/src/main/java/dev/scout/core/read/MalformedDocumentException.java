package dev.scout.core.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document cannot be used: it is broken, of no known kind, or beyond a limit. Says where. */
public final class MalformedDocumentException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Position position;

    /**
     * Refuses a document.
     *
     * @param reason what is wrong, without the place
     */
    public MalformedDocumentException(String reason, Position position) {
        this(reason, position, null);
    }

    /**
     * Refuses a document because of an error below.
     *
     * @param reason what is wrong, without the place
     */
    public MalformedDocumentException(String reason, Position position, @Nullable Throwable cause) {
        super(position.equals(Position.UNKNOWN) ? reason : reason + " at " + position, cause);
        this.position = position;
    }

    /** Where in the document the reading stopped. */
    public Position position() {
        return position == null ? Position.UNKNOWN : position;
    }
}
