package dev.scout.match.feed;

/**
 * A source goes beyond a limit on bytes or numbers. Unchecked, so that it passes through a reader and a sink; it
 * becomes a {@link dev.scout.core.read.MalformedDocumentException} before it reaches the caller.
 */
final class FeedLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FeedLimitException(String message) {
        super(message);
    }
}
