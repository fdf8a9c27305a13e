package dev.scout.match.ecosystem;

/** How an advisory's release stands to that of a component. */
public enum ReleaseJoin {
    /** It is the same. */
    SAME,
    /**
     * It is a further channel that the component is subscribed to, such as Ubuntu Pro or Red Hat's EUS: what an
     * advisory says of it goes before what the same advisory says of the plain release.
     */
    CHANNEL,
    /** It is another. */
    OTHER,
    /** It cannot be told. */
    UNKNOWN
}
