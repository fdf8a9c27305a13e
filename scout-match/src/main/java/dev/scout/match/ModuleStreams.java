package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The streams of rpm modules, such as {@code nodejs:16}: one package in several versions side by side, each mended by
 * an advisory of its own.
 *
 * <p>OSV has no place for them. An entry is modular if a version of it was built in a module ({@code .module_el8…},
 * {@code .module+el8…}); its streams are those that the advisory's summary names ({@code nodejs:24 security update}),
 * or the one that stands before the package's name ({@code httpd:2.4::mod_ssl}). Source: traps M4, M4b; AlmaLinux,
 * Rocky Linux and Red Hat write errata so.
 */
final class ModuleStreams {

    private static final String BUILT_IN_MODULE = ".module";

    /** Where bills keep the label {@code NAME:STREAM:VERSION:CONTEXT} of an rpm. */
    private static final List<String> QUALIFIERS = List.of("rpmmod", "modularitylabel");

    private static final List<String> PROPERTIES = List.of(
            "syft:metadata:modularityLabel",
            "aquasecurity:trivy:Modularitylabel",
            "aquasecurity:trivy:ModularityLabel");

    private ModuleStreams() {}

    /** The streams of an entry between spaces; empty if the advisory does not say; null if it is not modular. */
    static @Nullable String of(Advisory advisory, AffectedPackage affected) {
        int named = affected.name().indexOf("::");
        if (named > 0) {
            return affected.name().substring(0, named);
        }
        return isModular(affected) ? named(advisory.text().summary()) : null;
    }

    private static boolean isModular(AffectedPackage affected) {
        for (AffectedRange range : affected.ranges()) {
            for (RangeEvent event : range.events()) {
                if (isModular(event.version())) {
                    return true;
                }
            }
        }
        return affected.versions().stream().anyMatch(ModuleStreams::isModular);
    }

    /** Whether a version was built in a module. */
    static boolean isModular(@Nullable String version) {
        return version != null && version.contains(BUILT_IN_MODULE);
    }

    private static String named(String summary) {
        Set<String> streams = new TreeSet<>();
        int at = 0;
        while (at < summary.length()) {
            int end = at;
            while (end < summary.length() && isPartOfName(summary.charAt(end))) {
                end++;
            }
            String word = summary.substring(at, end);
            int colon = word.indexOf(':');
            if (colon > 0 && colon == word.lastIndexOf(':') && colon + 1 < word.length()) {
                streams.add(word);
            }
            at = end + 1;
        }
        return String.join(" ", streams);
    }

    private static boolean isPartOfName(char c) {
        return c > ' ' && c != ',' && c != ';' && c != '(' && c != ')' && c != '/';
    }

    /** The stream that a component was installed from; empty if nobody says, or it is of no module. */
    static String installed(Component component, PackageUrl purl) {
        for (String key : QUALIFIERS) {
            String label = purl.qualifier(key);
            if (label != null) {
                return stream(label);
            }
        }
        for (String key : PROPERTIES) {
            String label = component.property(key);
            if (label != null) {
                return stream(label);
            }
        }
        return "";
    }

    private static String stream(String label) {
        int colon = label.indexOf(':');
        int end = colon < 0 ? -1 : label.indexOf(':', colon + 1);
        return colon <= 0 ? "" : label.substring(0, end < 0 ? label.length() : end);
    }

    /** Whether a stream is one of those of an entry. */
    static boolean contains(String streams, String stream) {
        for (int at = streams.indexOf(stream); at >= 0; at = streams.indexOf(stream, at + 1)) {
            int end = at + stream.length();
            if ((at == 0 || streams.charAt(at - 1) == ' ') && (end == streams.length() || streams.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
