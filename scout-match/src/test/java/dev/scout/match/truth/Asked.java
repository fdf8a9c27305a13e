package dev.scout.match.truth;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Assessment;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.ecosystem.Ecosystem;
import dev.scout.match.ecosystem.Ecosystems;
import dev.scout.match.feed.AdvisoryReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of the files turned into what the library takes: advisories, components, and the ids of an answer. */
final class Asked {

    private static final String ONLY = "TRUTH";

    private Asked() {}

    /** The advisories of an array of OSV records, read by the library's own reader. */
    static List<Advisory> advisories(JsonValue records) throws IOException {
        return advisories(records.items());
    }

    /**
     * The advisories of OSV records. The files hold one record for each distribution's view of a CVE, all under its id:
     * they are one advisory about all these packages.
     */
    static List<Advisory> advisories(List<JsonValue> records) throws IOException {
        Map<String, Advisory> byId = new LinkedHashMap<>();
        for (JsonValue record : records) {
            AdvisoryReaders.builtIn()
                    .read(
                            new ByteArrayInputStream(record.json()),
                            advisory -> byId.merge(advisory.id(), advisory, Asked::merge));
        }
        return List.copyOf(byId.values());
    }

    private static Advisory merge(Advisory one, Advisory other) {
        List<AffectedPackage> affected = new ArrayList<>(one.affected());
        affected.addAll(other.affected());
        return new Advisory(
                one.id(), one.timeline(), one.links(), one.text(), affected, one.severities(), one.references());
    }

    /** An index of one advisory, with ranges in the order of the ecosystem. */
    static AdvisoryIndex index(String ecosystem, String name, List<String> versions, List<AffectedRange> ranges) {
        AffectedPackage affected = new AffectedPackage(ecosystem, name, null, versions, ranges, List.of(), Hints.NONE);
        return AdvisoryIndex.of(List.of(Advisory.of(ONLY, List.of(affected))));
    }

    /** A range of these events. */
    static AffectedRange range(AffectedRange.Type type, JsonValue events) {
        return new AffectedRange(
                type, null, events.items().stream().map(Asked::event).toList());
    }

    private static RangeEvent event(JsonValue event) {
        String kind = event.names().get(0);
        String version = event.get(kind).text();
        return switch (kind) {
            case "introduced" -> RangeEvent.introduced(version);
            case "fixed" -> RangeEvent.fixed(version);
            case "last_affected" -> RangeEvent.lastAffected(version);
            case "limit" -> RangeEvent.limit(version);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A component of a distribution, with the source package that it was built from where the case names one. */
    static Component component(PackageUrl purl, @Nullable SourcePackage source) {
        Component plain = Component.of(purl);
        return source == null
                ? plain
                : new Component(
                        plain.ref(),
                        plain.type(),
                        plain.identity(),
                        plain.attribution(),
                        plain.licensing(),
                        plain.contents(),
                        new Origin(List.of(source), null),
                        null,
                        Map.of());
    }

    /** A component of an ecosystem as OSV calls it; a distribution's release is in its package URL. */
    static Component component(String osvEcosystem, String name, String version) {
        Ecosystem ecosystem = Ecosystems.builtIn()
                .find(osvEcosystem)
                .orElseThrow(() -> new IllegalArgumentException("no ecosystem " + osvEcosystem));
        String given = version.isEmpty() ? null : version;
        if (ecosystem.isDistribution()) {
            String namespace = ecosystem.purlNamespaces().get(0);
            int colon = osvEcosystem.indexOf(':');
            Map<String, String> qualifiers =
                    colon < 0 ? Map.of() : Map.of("distro", namespace + "-" + osvEcosystem.substring(colon + 1));
            return Component.of(
                    PackageUrl.of(ecosystem.purlType(), namespace, name, given).withQualifiers(qualifiers));
        }
        // In package URLs Maven's colon is a slash, and a repository has no https:// before it.
        String path = ecosystem.purlType().equals("maven")
                ? name.replace(':', '/')
                : name.substring(name.startsWith("https://") ? "https://".length() : 0);
        return Component.of(language(ecosystem.purlType(), path, given));
    }

    /** A package URL of a name that may be a path; as tools write it, where the type would have a namespace. */
    static PackageUrl language(String purlType, String path, @Nullable String version) {
        int slash = path.lastIndexOf('/');
        return slash < 0
                ? PackageUrl.repair("pkg:" + purlType + "/" + path).withVersion(version)
                : PackageUrl.of(purlType, path.substring(0, slash), path.substring(slash + 1), version);
    }

    /** What the index answers about each version of one package, in their order. */
    static List<Answer> answers(AdvisoryIndex index, String ecosystem, String name, List<String> versions) {
        List<Component> components = new ArrayList<>(versions.size());
        for (String version : versions) {
            components.add(component(ecosystem, name, version));
        }
        Overlay overlay = index.overlay(Sbom.of(components));
        Set<Component> affected = identities();
        overlay.findings().forEach(finding -> affected.add(finding.component()));
        Set<Component> undecided = identities();
        overlay.undecided().forEach(open -> undecided.add(open.component()));
        return components.stream()
                .map(component -> affected.contains(component)
                        ? Answer.AFFECTED
                        : undecided.contains(component) ? Answer.UNDECIDED : Answer.NOT_AFFECTED)
                .toList();
    }

    private static Set<Component> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** What the index answers about one component. */
    static Answer answer(AdvisoryIndex index, Component component) {
        Overlay overlay = index.overlay(Sbom.of(List.of(component)));
        if (!overlay.findings().isEmpty()) {
            return Answer.AFFECTED;
        }
        return overlay.undecided().isEmpty() ? Answer.NOT_AFFECTED : Answer.UNDECIDED;
    }

    /** The ids of the advisories that affect something in a bill. */
    static Set<String> ids(Overlay overlay) {
        Set<String> ids = new TreeSet<>();
        for (Finding finding : overlay.findings()) {
            finding.matches().forEach(match -> ids.add(match.advisoryId()));
        }
        return ids;
    }

    /** The ids of the advisories that were left open. */
    static Set<String> open(Overlay overlay) {
        Set<String> ids = new TreeSet<>();
        for (Assessment open : overlay.undecided()) {
            ids.add(open.advisoryId());
        }
        return ids;
    }
}
