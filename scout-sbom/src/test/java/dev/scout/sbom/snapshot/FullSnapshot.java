package dev.scout.sbom.snapshot;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.ChainId;
import dev.scout.core.image.Digest;
import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ExposedPort;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.ImageReference;
import dev.scout.core.image.Layer;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.image.Platform;
import dev.scout.core.image.Registry;
import dev.scout.core.image.RegistryType;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Attestation;
import dev.scout.core.sbom.Attribution;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Contents;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.Location;
import dev.scout.core.sbom.Material;
import dev.scout.core.sbom.Origin;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Provenance;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.core.sbom.Tool;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A snapshot in which every part of the model says something, some of it in a way that no document would. */
final class FullSnapshot {

    private static final Digest DIGEST = new Digest("sha256", "ab".repeat(32));
    private static final Digest OTHER = new Digest("custom+b64", "aGk=");
    private static final Instant TIME = Instant.parse("1969-12-31T23:59:59.123456789Z");
    private static final Party PARTY = new Party(Party.Kind.PERSON, "Zoë \uD83D\uDE00", "z@example.org", "https://z");

    private FullSnapshot() {}

    static ImageSnapshot of(String text) {
        ImageReference reference =
                new ImageReference(new Registry("r.example:5000", RegistryType.HARBOR), "a/b", "1", DIGEST);
        return new ImageSnapshot(
                DIGEST,
                image(reference, text),
                sbom(text),
                List.of(
                        new Workload("c", "n", WorkloadKind.CRON_JOB, text, "app", reference, DIGEST, OTHER),
                        new Workload(null, null, WorkloadKind.OTHER, "", null, null, null, null)));
    }

    private static ImageMetadata image(ImageReference reference, String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("z", text);
        labels.put("", "");
        labels.put("a", "\u0000\u001f\"\\/\u2028\n");
        return new ImageMetadata(
                new ImageIdentity(List.of(reference), DIGEST, OTHER, DIGEST),
                TIME,
                new Platform("windows", "amd64", "v3", "10.0.1"),
                new OperatingSystem("linux", "debian", "12", "bookworm", "Debian"),
                new ImageConfig(
                        List.of(new ExposedPort(1, 65_535, "UDP")),
                        List.of(new EnvironmentVariable("TOKEN", "secret"), new EnvironmentVariable("BARE", null)),
                        labels),
                List.of(
                        new Layer(0, DIGEST, OTHER, new ChainId(DIGEST), Long.MAX_VALUE, "RUN x", false),
                        new Layer(7, null, null, null, 0L, null, true)));
    }

    private static Sbom sbom(String text) {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        properties.put("z", List.of(text, ""));
        properties.put("none", List.of());
        properties.put("a", List.of("1"));
        Component full = new Component(
                text,
                ComponentType.CRYPTOGRAPHIC_ASSET,
                new Identity(
                        PackageUrl.repair("pkg:deb/debian/Libc 6@1:2?b=%2F&a=1"),
                        new Identity.WrittenName("g", text, "v"),
                        List.of("cpe:2.3:a:b:c:*:*:*:*:*:*:*:*"),
                        List.of(new Identity.Identifier("swid", text))),
                new Attribution(List.of(PARTY), PARTY, PARTY, PARTY, "©"),
                new Licensing(licenses(), licenses()),
                new Contents(0L, List.of(new Hash("MD5", "00")), List.of(new Location("/a", DIGEST, OTHER))),
                new Origin(List.of(new Origin.SourcePackage("s", null)), "scanner"),
                text,
                properties);
        Component bare = new Component(
                "",
                ComponentType.OTHER,
                new Identity(null, new Identity.WrittenName(null, "", null), List.of(), List.of()),
                Attribution.UNKNOWN,
                Licensing.UNKNOWN,
                new Contents(null, List.of(), List.of(new Location(null, null, null))),
                Origin.UNKNOWN,
                null,
                Map.of());
        return new Sbom(
                new SbomDocument(
                        "SPDX", "2.3", "id", -1, "name", TIME, List.of(PARTY), List.of(new Tool("v", "t", "1"))),
                full,
                List.of(full, bare),
                List.of(new Dependency(text, "", Dependency.Kind.PROVIDES, Dependency.Scope.EXCLUDED)),
                new OperatingSystem(null, null, null, null, null),
                new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, ImageConfig.EMPTY, List.of()),
                new Sbom.Attached(
                        List.of(statement(text)),
                        List.of(new Attestation("", new byte[0]), new Attestation("t", new byte[] {-1, 0, 1})),
                        List.of(provenance())));
    }

    /** Among them trees whose text reads as another tree. */
    private static List<LicenseExpression> licenses() {
        LicenseExpression mit = LicenseExpression.parse("MIT");
        LicenseExpression later = new LicenseExpression.Id("GPL-2.0", true);
        LicenseExpression named = LicenseExpression.named("MIT OR so");
        return List.of(
                later,
                named,
                new LicenseExpression.Ref("doc", "x"),
                new LicenseExpression.Or(List.of(
                        new LicenseExpression.And(List.of(mit, named)),
                        new LicenseExpression.With(new LicenseExpression.Ref(null, "y"), "AdditionRef-x"))));
    }

    private static VexStatement statement(String text) {
        ProductIdentity part = new ProductIdentity(text, PackageUrl.parse("pkg:npm/a@1"), "cpe", Map.of(), List.of());
        return new VexStatement(
                "CVE-1",
                List.of("GHSA-1"),
                List.of(new ProductIdentity(
                        "p", null, null, Map.of("b", "2", "a", "1", "c", "3"), List.of(part), text)),
                VexStatus.NOT_AFFECTED,
                VexJustification.OTHER,
                text,
                new VexStatement.Issue("d", "a", TIME, "1"));
    }

    private static Provenance provenance() {
        return new Provenance("b", "t", "e", "s", List.of(new Material("u", Map.of("sha512", "2", "sha256", "1"))));
    }
}
