package dev.scout.match.remedy;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Evidence;
import dev.scout.match.Finding;
import dev.scout.match.Naming;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A package in one version with its findings, in one component or many that are upgraded together. */
final class VulnerablePackage {

    /**
     * What is upgraded.
     *
     * @param realm type and namespace of its package URLs
     * @param naming whether the components are it or are built from it
     * @param name what it is called
     * @param version the version that was compared
     */
    record Key(
            String realm,
            Naming naming,
            String name,
            @Nullable String version) {

        /** The package that a finding is in: where both names were found, the source package, from which both come. */
        static Key of(Finding finding) {
            Evidence evidence = finding.matches().get(0).verdict().evidence();
            for (Finding.Match match : finding.matches()) {
                if (match.verdict().evidence().naming() == Naming.SOURCE_PACKAGE) {
                    evidence = match.verdict().evidence();
                    break;
                }
            }
            PackageUrl purl = finding.component().identity().purl();
            String realm = purl == null ? "" : purl.type() + "/" + purl.namespace();
            return new Key(realm, evidence.naming(), evidence.packageName(), evidence.version());
        }

        /** The source package of this name and version. */
        Key ofSource() {
            return new Key(realm, Naming.SOURCE_PACKAGE, name, version);
        }
    }

    private final Key key;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Component> components = new LinkedHashSet<>();

    VulnerablePackage(Key key) {
        this.key = key;
    }

    void add(Finding finding) {
        findings.add(finding);
        components.addAll(finding.components());
    }

    Key key() {
        return key;
    }

    List<Finding> findings() {
        return findings;
    }

    List<Component> components() {
        return List.copyOf(components);
    }

    /** A component that shows the ecosystem of all. */
    Component first() {
        return components.iterator().next();
    }
}
