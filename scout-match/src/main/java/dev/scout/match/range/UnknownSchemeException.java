package dev.scout.match.range;

/**
 * A {@link Vers} was asked what only its version scheme can tell, and that scheme is not among those it was read with.
 * Cheap: it carries no stack trace.
 */
public final class UnknownSchemeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String schemeName;

    UnknownSchemeException(String schemeName) {
        super("no version scheme is known by the name " + schemeName);
        this.schemeName = schemeName;
    }

    /** The VERS name of the scheme. */
    public String schemeName() {
        return schemeName;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
