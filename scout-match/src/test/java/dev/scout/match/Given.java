package dev.scout.match;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bills and advisories for tests, written in one line. */
public final class Given {

    private Given() {}

    /** A bill of these package URLs. */
    public static Sbom bill(String... purls) {
        return Sbom.of(Arrays.stream(purls).map(Given::component).toList());
    }

    public static Component component(String purl) {
        return Component.of(PackageUrl.repair(purl));
    }

    public static Advisory advisory(String id, AffectedPackage... affected) {
        return Advisory.of(id, List.of(affected));
    }

    public static Advisory withAliases(Advisory advisory, String... aliases) {
        return withLinks(advisory, new Links(List.of(aliases), List.of(), List.of()));
    }

    public static Advisory withLinks(Advisory advisory, Links links) {
        return new Advisory(
                advisory.id(),
                advisory.timeline(),
                links,
                Text.EMPTY,
                advisory.affected(),
                advisory.severities(),
                advisory.references());
    }

    public static Advisory withTimeline(Advisory advisory, Timeline timeline) {
        return new Advisory(
                advisory.id(),
                timeline,
                advisory.links(),
                Text.EMPTY,
                advisory.affected(),
                advisory.severities(),
                advisory.references());
    }

    /**
     * An entry, with its rule as parts between semicolons: {@code introduced 0, fixed 2}, which may begin with
     * {@code SEMVER}, {@code GIT} or {@code UNKNOWN}; and {@code versions 1.0, 1.1}.
     */
    public static AffectedPackage affected(String ecosystem, String name, String rule) {
        List<String> versions = new ArrayList<>();
        List<AffectedRange> ranges = new ArrayList<>();
        for (String part : rule.split(";")) {
            String text = part.strip();
            if (text.startsWith("versions ")) {
                versions.addAll(List.of(text.substring("versions ".length()).split(", *")));
            } else if (!text.isEmpty()) {
                ranges.add(range(text));
            }
        }
        return new AffectedPackage(ecosystem, name, null, versions, ranges, List.of(), Hints.NONE);
    }

    private static AffectedRange range(String text) {
        for (AffectedRange.Type type : AffectedRange.Type.values()) {
            if (text.startsWith(type + " ")) {
                return new AffectedRange(
                        type, null, events(text.substring(type.name().length() + 1)));
            }
        }
        return new AffectedRange(AffectedRange.Type.ECOSYSTEM, null, events(text));
    }

    private static List<RangeEvent> events(String text) {
        return Arrays.stream(text.split(", *")).map(Given::event).toList();
    }

    private static RangeEvent event(String text) {
        int space = text.lastIndexOf(' ');
        String version = text.substring(space + 1);
        return switch (text.substring(0, space)) {
            case "introduced" -> RangeEvent.introduced(version);
            case "fixed" -> RangeEvent.fixed(version);
            case "last" -> RangeEvent.lastAffected(version);
            case "limit" -> RangeEvent.limit(version);
            default -> throw new IllegalArgumentException(text);
        };
    }
}
