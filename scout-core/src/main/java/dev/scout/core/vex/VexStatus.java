package dev.scout.core.vex;

/** Whether a vulnerability matters to a product. Source: CISA, Minimum Requirements for VEX. */
public enum VexStatus {
    /** It does not: the statement suppresses findings. */
    NOT_AFFECTED,
    /** It does. */
    AFFECTED,
    /** It did, and this version has the remedy: the statement suppresses findings. */
    FIXED,
    /** Nobody knows yet: the statement never suppresses anything. */
    UNDER_INVESTIGATION
}
