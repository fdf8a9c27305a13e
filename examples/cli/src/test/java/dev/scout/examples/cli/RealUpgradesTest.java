package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Origin.SourcePackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Naming;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.inventory.Comparison;
import dev.scout.match.remedy.Remediation;
import dev.scout.match.remedy.Upgrade;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Real bills and what they become by the upgrades that are proposed for them: one has findings that the other has not,
 * and there are no findings but those of which it was said. The upgrades are applied here anew, by hand.
 */
class RealUpgradesTest {

    private static final List<String> SOURCES = List.of(
            "workload/advisories",
            "advisories/go-ghsa",
            "advisories/npm-nodejs-security-wg",
            "advisories/packagist-friendsofphp",
            "advisories/rubygems-rubysec",
            "advisories/almalinux",
            "advisories/docker-hardened-images",
            "advisories/bitnami");

    private int bills;
    private int opened;
    private int upgradeCount;
    private int incomplete;
    private int withoutFix;

    @Test
    void a_bill_and_what_its_upgrades_make_of_it_differ_by_the_findings_that_they_clear() throws IOException {
        Path shared = Path.of(System.getProperty("scout.shared", "/absent"));
        assumeTrue(Files.isDirectory(shared.resolve("workload")), () -> "no workload in " + shared);
        AdvisoryIndex.Builder builder = AdvisoryIndex.builder();
        for (String source : SOURCES) {
            AdvisoryReaders.builtIn().read(shared.resolve(source + ".jsonl.gz"), builder::add);
        }
        AdvisoryIndex index = builder.build();
        System.out.printf(
                "%-70s %8s %9s %8s %10s %8s %9s%n",
                "bill", "packages", "findings", "upgrades", "incomplete", "resolved", "left");
        for (Map.Entry<String, Sbom> bill : bills(shared).entrySet()) {
            Overlay before = index.overlay(bill.getValue());
            if (!before.findings().isEmpty()) {
                check(bill.getKey(), before);
            }
        }
        System.out.println("upgrades: " + bills + " real bills with findings, " + upgradeCount + " upgrades, of which "
                + incomplete + " leave something; " + opened + " findings resolved by them and opened without them, "
                + withoutFix + " of which no better version is known");
        assertThat(bills).isGreaterThan(20);
        assertThat(opened).isGreaterThan(1_000);
    }

    private void check(String name, Overlay before) {
        Remediation remediation = Remediation.of(before);
        Overlay after = before.index().overlay(upgraded(before.sbom(), remediation.upgrades()));

        // Nothing is left but what was said to be left.
        List<Finding> said = new ArrayList<>(remediation.withoutFix());
        remediation.upgrades().forEach(upgrade -> said.addAll(upgrade.remaining()));
        assertThat(keys(after.findings())).as(name).isEqualTo(keys(said));

        // A comparison says what the difference of two full matches says, both ways.
        Comparison better = Comparison.between(before, after);
        Comparison worse = Comparison.between(after, before);
        assertThat(keys(better.resolved())).as(name).isEqualTo(missing(before.findings(), after.findings()));
        assertThat(keys(better.opened())).as(name).isEqualTo(missing(after.findings(), before.findings()));
        assertThat(keys(worse.opened())).as(name).isEqualTo(keys(better.resolved()));
        assertThat(keys(worse.resolved())).as(name).isEqualTo(keys(better.opened()));
        assertThat(better.packages().isEmpty())
                .as(name)
                .isEqualTo(remediation.upgrades().isEmpty());

        bills++;
        opened += worse.opened().size();
        upgradeCount += remediation.upgrades().size();
        withoutFix += remediation.withoutFix().size();
        int leave = (int) remediation.upgrades().stream()
                .filter(upgrade -> !upgrade.isComplete())
                .count();
        incomplete += leave;
        System.out.printf(
                Locale.ROOT,
                "%-70s %8d %9d %8d %10d %8d %9d%n",
                name.substring(Math.max(0, name.length() - 70)),
                before.sbom().components().size(),
                before.findings().size(),
                remediation.upgrades().size(),
                leave,
                better.resolved().size(),
                after.findings().size());
    }

    /** Findings by package, whatever its version, and id. */
    private static Set<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> name(finding.component()) + " " + finding.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those of which the others have none of the same package under one of their ids. */
    private static Set<String> missing(List<Finding> findings, List<Finding> others) {
        Set<String> known = new HashSet<>();
        for (Finding other : others) {
            ids(other).forEach(id -> known.add(name(other.component()) + " " + id));
        }
        return keys(findings.stream()
                .filter(finding ->
                        ids(finding).stream().noneMatch(id -> known.contains(name(finding.component()) + " " + id)))
                .toList());
    }

    private static List<String> ids(Finding finding) {
        List<String> ids = new ArrayList<>(finding.aliases());
        ids.add(finding.id());
        return ids;
    }

    private static String name(Component component) {
        PackageUrl purl = component.identity().purl();
        if (purl == null) {
            return component.identity().name();
        }
        String name = purl.withoutQualifiers().withVersion(null).toString().toLowerCase(Locale.ROOT);
        return purl.type().equals("pypi") ? name.replace('_', '-').replace('.', '-') : name;
    }

    private static Sbom upgraded(Sbom sbom, List<Upgrade> upgrades) {
        IdentityHashMap<Component, Upgrade> byComponent = new IdentityHashMap<>();
        upgrades.forEach(upgrade -> upgrade.components().forEach(component -> byComponent.put(component, upgrade)));
        List<Component> components = sbom.components().stream()
                .map(component -> upgraded(component, byComponent.get(component)))
                .toList();
        return new Sbom(
                sbom.document(),
                sbom.subject(),
                components,
                sbom.dependencies(),
                sbom.operatingSystem(),
                sbom.image(),
                sbom.attached());
    }

    /**
     * A component at the version of its upgrade: its own if that is what is upgraded, and that of its source package.
     */
    private static Component upgraded(Component old, @Nullable Upgrade upgrade) {
        if (upgrade == null) {
            return old;
        }
        boolean own = upgrade.naming() == Naming.PACKAGE
                || upgrade.from().equals(old.identity().version());
        List<SourcePackage> sources = old.origin().sources().stream()
                .map(source -> upgrade.from().equals(source.version())
                        ? new SourcePackage(source.name(), upgrade.to())
                        : source)
                .toList();
        Identity identity = old.identity();
        PackageUrl purl = identity.purl();
        Identity newer = new Identity(
                purl == null ? null : purl.withVersion(upgrade.to()),
                new Identity.WrittenName(
                        identity.written().group(), identity.written().name(), upgrade.to()),
                identity.cpes(),
                identity.others());
        return new Component(
                old.ref(),
                old.type(),
                own ? newer : identity,
                old.attribution(),
                old.licensing(),
                old.contents(),
                new Origin(sources, old.origin().foundBy()),
                old.description(),
                old.properties());
    }

    /** The workload, and every bill of {@code shared/sboms}. */
    private static Map<String, Sbom> bills(Path shared) throws IOException {
        Map<String, Sbom> bills = new TreeMap<>();
        bills.put(
                "workload",
                SbomReaders.builtIn()
                        .read(shared.resolve("workload/sbom.cdx.json"))
                        .value());
        for (String archive : List.of("by-source", "same-image", "other-formats")) {
            SharedArchive.forEach(shared.resolve("sboms/" + archive + ".tar.gz"), (file, content) -> {
                try {
                    bills.put(file, SbomReaders.builtIn().read(content).value());
                } catch (IOException e) {
                    // What is no bill is another test's concern.
                }
            });
        }
        return bills;
    }
}
