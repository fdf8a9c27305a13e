package dev.scout.match.feed;

import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.image.Platform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads what sources say in {@code affected[].ecosystem_specific} and {@code affected[].database_specific}, which have
 * no schema: what has a known name and the expected type is taken, all else is passed over without a word.
 *
 * <ul>
 *   <li>{@code last_known_affected_version_range}: GitHub
 *   <li>{@code custom_ranges}, {@code imports[].goos}, {@code imports[].goarch}: the Go vulnerability database
 *   <li>{@code affects.os}, {@code affects.arch}: RustSec
 *   <li>{@code urgency}: Debian
 *   <li>{@code severity}, a word: OSS-Fuzz, Docker
 * </ul>
 *
 * <p>A package is bound to some operating systems or architectures only if each of its imports is.
 */
final class OsvHints {

    private final OsvCursor json;
    private final OsvRanges ranges;
    private final List<String> names = new ArrayList<>();
    private final TreeSet<String> systems = new TreeSet<>();
    private final TreeSet<String> architectures = new TreeSet<>();
    private boolean anySystem;
    private boolean anyArchitecture;
    private @Nullable String lastKnown;
    private @Nullable String urgency;
    private @Nullable String severity;
    private List<AffectedRange> customRanges = List.of();

    OsvHints(OsvCursor json, OsvRanges ranges) {
        this.json = json;
        this.ranges = ranges;
    }

    void reset() {
        clearImports();
        lastKnown = null;
        urgency = null;
        severity = null;
        customRanges = List.of();
    }

    void read() throws IOException {
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "last_known_affected_version_range" -> lastKnown = json.textIfAny();
                case "urgency" -> urgency = json.textIfAny();
                case "severity" -> severity = json.textIfAny();
                case "custom_ranges" -> customRanges = ranges.read();
                case "imports" -> imports();
                case "affects" -> affects();
                default -> {}
            }
        }
    }

    /** The database's word for how bad it is. */
    @Nullable
    String severity() {
        return severity;
    }

    Hints hints() {
        List<String> onlySystems = anySystem ? List.of() : List.copyOf(systems);
        List<String> onlyArchitectures = anyArchitecture ? List.of() : List.copyOf(architectures);
        if (lastKnown == null
                && urgency == null
                && customRanges.isEmpty()
                && onlySystems.isEmpty()
                && onlyArchitectures.isEmpty()) {
            return Hints.NONE;
        }
        return new Hints(lastKnown, customRanges, urgency, onlySystems, onlyArchitectures);
    }

    private void imports() throws IOException {
        clearImports();
        if (!json.enterArray()) {
            return;
        }
        while (json.nextElement()) {
            boolean bySystem = false;
            boolean byArchitecture = false;
            if (json.enterObject()) {
                for (String name; (name = json.nextName()) != null; ) {
                    switch (name) {
                        case "goos" -> bySystem = systems.addAll(json.words(names)) || !names.isEmpty();
                        case "goarch" -> byArchitecture = architectures.addAll(json.words(names)) || !names.isEmpty();
                        default -> {}
                    }
                }
            }
            anySystem |= !bySystem;
            anyArchitecture |= !byArchitecture;
        }
    }

    private void affects() throws IOException {
        clearImports();
        if (!json.enterObject()) {
            return;
        }
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "os" ->
                    json.words(names).forEach(system -> systems.add(system.equals("macos") ? "darwin" : system));
                case "arch" ->
                    json.words(names)
                            .forEach(word -> architectures.add(
                                    Platform.of("", word, null).architecture()));
                default -> {}
            }
        }
    }

    private void clearImports() {
        systems.clear();
        architectures.clear();
        anySystem = false;
        anyArchitecture = false;
    }
}
