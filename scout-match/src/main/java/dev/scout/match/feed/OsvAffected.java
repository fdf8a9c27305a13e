package dev.scout.match.feed;

import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.Severity;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code affected[]}. Each entry is kept as it is: one without a package (commits only), with nothing but a
 * package URL, or for a package that another entry names too.
 */
final class OsvAffected {

    private final OsvCursor json;
    private final OsvRanges ranges;
    private final OsvSeverities severities;
    private final OsvHints hints;
    private final List<AffectedPackage> affected = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private String ecosystem = "";
    private String packageName = "";
    private @Nullable PackageUrl purl;
    private String lastPurlText = "";
    private @Nullable PackageUrl lastPurl;

    OsvAffected(OsvCursor json, OsvSeverities severities) {
        this.json = json;
        this.severities = severities;
        ranges = new OsvRanges(json);
        hints = new OsvHints(json, ranges);
    }

    List<AffectedPackage> read() throws IOException {
        affected.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                if (json.enterObject()) {
                    affected.add(entry());
                }
            }
        }
        return List.copyOf(affected);
    }

    private AffectedPackage entry() throws IOException {
        clearPackage();
        hints.reset();
        versions.clear();
        List<AffectedRange> readRanges = List.of();
        List<Severity> readSeverities = List.of();
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "package" -> readPackage();
                case "versions" -> json.words(versions);
                case "ranges" -> readRanges = ranges.read();
                case "severity" -> readSeverities = severities.read();
                case "ecosystem_specific", "database_specific" -> hints.read();
                default -> json.skipUnknown();
            }
        }
        List<Severity> all = OsvSeverities.withWord(readSeverities, hints.severity());
        return new AffectedPackage(ecosystem, packageName, purl, versions, readRanges, all, hints.hints());
    }

    private void readPackage() throws IOException {
        clearPackage();
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "ecosystem" -> ecosystem = orEmpty(json.word());
                case "name" -> packageName = orEmpty(json.word());
                case "purl" -> purl = packageUrl(json.word());
                default -> json.skipUnknown();
            }
        }
        if (purl == null && (ecosystem.isEmpty() || packageName.isEmpty())) {
            json.report(Kind.MISSING, "the package has no ecosystem or no name");
        }
    }

    private @Nullable PackageUrl packageUrl(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.equals(lastPurlText)) {
            lastPurlText = text;
            lastPurl = parsed(text);
        }
        return lastPurl;
    }

    private @Nullable PackageUrl parsed(String text) {
        try {
            return PackageUrl.repair(text);
        } catch (IllegalArgumentException e) {
            json.report(Kind.INVALID_VALUE, "\"" + OsvCursor.shortened(text) + "\" is no package URL; left out");
            return null;
        }
    }

    private void clearPackage() {
        ecosystem = "";
        packageName = "";
        purl = null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
