package dev.scout.match.notation;

import com.fasterxml.jackson.core.JsonToken;
import dev.scout.match.range.VersionRange;
import dev.scout.match.version.Version;
import dev.scout.match.version.VersionScheme;
import dev.scout.match.version.VersionSchemes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches of the National Vulnerability Database, as JSON: {@code {"versionStartIncluding": "2.2.0",
 * "versionEndExcluding": "2.2.14"}}.
 *
 * <ol>
 *   <li>{@code versionStartIncluding}, {@code versionStartExcluding}, {@code versionEndIncluding} and
 *       {@code versionEndExcluding} bound the range; null or missing, they do not.
 *   <li>If none does, {@code version}, the version of the CPE name, is the only one; {@code *} or none stands for all,
 *       and {@code -} for nothing: not applicable.
 *   <li>Other members mean nothing here. Versions are of unknown kind.
 * </ol>
 *
 * <p>Source: NVD CVE API 2.0, {@code cpeMatch}; NISTIR 7695 for {@code *} and {@code -}.
 */
final class NvdNotation implements RangeNotation {

    private static final Map<String, Bound> BOUNDS = Map.of(
            "versionStartIncluding", Bound.AT_LEAST,
            "versionStartExcluding", Bound.GREATER,
            "versionEndIncluding", Bound.AT_MOST,
            "versionEndExcluding", Bound.LESS);

    private final VersionScheme scheme =
            VersionSchemes.builtIn().find("generic").orElseThrow();

    @Override
    public String name() {
        return "nvd";
    }

    @Override
    public NativeRange parse(String text) {
        Map<String, String> members = new HashMap<>();
        JsonRange.read(name(), text, (member, parser) -> {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                members.remove(member);
            } else if (BOUNDS.containsKey(member) || member.equals("version")) {
                members.put(member, JsonRange.text(parser));
            } else {
                parser.skipChildren();
            }
        });
        return new PlainRange(scheme, text, range(new RangeScanner(name(), text), members));
    }

    private VersionRange<Version> range(RangeScanner scanner, Map<String, String> members) {
        List<VersionRange<Version>> bounds = new ArrayList<>();
        BOUNDS.forEach((member, bound) -> {
            String version = members.get(member);
            if (version != null) {
                bounds.add(bound.of(scanner.version(scheme, version, 0)));
            }
        });
        if (!bounds.isEmpty()) {
            return VersionRange.intersectionOf(bounds);
        }
        String version = members.getOrDefault("version", "*");
        return switch (version) {
            case "*" -> VersionRange.full();
            case "-" -> VersionRange.empty();
            default -> VersionRange.of(scanner.version(scheme, version, 0));
        };
    }
}
