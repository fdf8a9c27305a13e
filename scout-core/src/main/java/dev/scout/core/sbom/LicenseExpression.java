package dev.scout.core.sbom;
/** STUB. */
public interface LicenseExpression {
    /** STUB. */
    record Named(String text) implements LicenseExpression {}
    /** STUB. */
    static LicenseExpression parse(String t) {
        return new Named(t);
    }
    /** STUB. */
    static LicenseExpression named(String t) {
        return new Named(t);
    }
}
