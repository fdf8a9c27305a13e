package dev.scout.sbom.reader;

import dev.scout.core.sbom.Origin.SourcePackage;
import org.jspecify.annotations.Nullable;

/** The file names of source packages of rpm: {@code name-version-release.src.rpm}. */
public final class SourceRpm {

    private static final String ENDING = ".src.rpm";

    private SourceRpm() {}

    /**
     * The source package, with the epoch of the binary package, which the file name leaves out.
     *
     * @return null if it is no such name
     */
    public static @Nullable SourcePackage parse(String file, @Nullable String epoch) {
        if (!file.endsWith(ENDING)) {
            return null;
        }
        String stem = file.substring(0, file.length() - ENDING.length());
        int release = stem.lastIndexOf('-');
        int version = release < 0 ? -1 : stem.lastIndexOf('-', release - 1);
        if (version <= 0) {
            return null;
        }
        String text = stem.substring(version + 1);
        return new SourcePackage(
                stem.substring(0, version), epoch == null || epoch.equals("0") ? text : epoch + ":" + text);
    }
}
