package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.core.image.OperatingSystem;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.match.inventory.AdvisoryDelta;
import dev.scout.match.inventory.Inventory;
import dev.scout.sbom.SbomReaders;
import dev.scout.sbom.snapshot.SnapshotJson;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Many images of 300 components each, for an inventory: the components of all real bills and of the workload that have
 * a package URL, each package once, and out of these any 300 an image.
 *
 * <p>Every image has component, identity, package URL and texts of its own, so that nothing is near in memory because
 * another image has it, too. What matching does not look at (licences, hashes, properties, files) is shared between the
 * images, since 30,000 would not fit otherwise.
 *
 * <p>One package, which no bill has, is in ten images, however many there are.
 */
final class Fleet {

    static final int COMPONENTS = 300;
    static final int HOLDERS = 10;

    private static final String PACKAGES = "fleet-packages";
    private static final String INDEX = "fleet-index";
    private static final String HELD = "pkg:npm/held-by-ten@1.5.0";

    private final List<Component> packages;

    private Fleet(List<Component> packages) {
        this.packages = packages;
    }

    /** Chooses the packages, and writes them and an index of all shared advisories to the folder of the corpus. */
    static String write(Path folder) throws IOException {
        List<Component> packages = new ArrayList<>();
        Set<PackageUrl> seen = new HashSet<>();
        RealDocuments.forEach((path, content) -> addPackages(content, packages, seen));
        addPackages(Files.readAllBytes(Corpus.shared("workload").resolve("sbom.cdx.json")), packages, seen);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(PACKAGES)))) {
            SnapshotJson.write(List.of(ImageSnapshot.of(digest(0), Sbom.of(packages))), out);
        }
        AdvisoryIndex.Builder advisories = AdvisoryIndex.builder();
        try (Stream<Path> files = Files.list(Corpus.shared("advisories"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                AdvisoryReaders.builtIn().read(file, advisories::add);
            }
        }
        AdvisoryIndex index = advisories.build();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(INDEX)))) {
            index.writeWithDetailsTo(out);
        }
        return packages.size() + " real packages, " + index.size() + " advisories";
    }

    private static void addPackages(byte[] document, List<Component> packages, Set<PackageUrl> seen) {
        try {
            Sbom sbom = SbomReaders.builtIn()
                    .read(new ByteArrayInputStream(document))
                    .value();
            for (Component component : sbom.components()) {
                PackageUrl purl = component.identity().purl();
                if (purl != null && seen.add(purl)) {
                    packages.add(component);
                }
            }
        } catch (IOException e) {
            // no bill: which ones these are is the matter of the readers' tests
        }
    }

    /** The fleet whose packages were written to a folder. */
    static Fleet read(Path folder) throws IOException {
        byte[] text = Files.readAllBytes(folder.resolve(PACKAGES));
        return new Fleet(SnapshotJson.read(text).get(0).sbom().components());
    }

    /** The index that was written to a folder. */
    static AdvisoryIndex index(Path folder) throws IOException {
        return AdvisoryIndex.open(folder.resolve(INDEX));
    }

    /** An inventory of so many images. */
    Inventory inventory(int images, AdvisoryIndex index) {
        Inventory inventory = new Inventory(index);
        for (int number = 0; number < images; number++) {
            inventory.put(image(number, number % (images / HOLDERS) == 0));
        }
        return inventory;
    }

    /**
     * An image.
     *
     * @param number the same number is always the same image
     */
    ImageSnapshot image(int number, boolean holds) {
        Random random = new Random(number);
        List<Component> components = new ArrayList<>(COMPONENTS);
        if (holds) {
            components.add(Component.of(PackageUrl.parse(HELD)));
        }
        while (components.size() < COMPONENTS) {
            components.add(copy(packages.get(random.nextInt(packages.size())), components.size()));
        }
        Sbom sbom = new Sbom(
                SbomDocument.UNKNOWN,
                null,
                components,
                List.of(),
                OperatingSystem.linux("debian", "12"),
                null,
                Sbom.Attached.NOTHING);
        return ImageSnapshot.of(digest(number), sbom);
    }

    static Digest digest(int number) {
        return new Digest("sha256", String.format("%064x", number));
    }

    private static Component copy(Component component, int number) {
        Identity identity = component.identity();
        PackageUrl purl = PackageUrl.repair(String.valueOf(identity.purl()));
        return new Component(
                "c" + number,
                component.type(),
                new Identity(purl, identity.written(), identity.cpes(), identity.others()),
                component.attribution(),
                component.licensing(),
                component.contents(),
                component.origin(),
                component.description(),
                component.properties());
    }

    /** The record that ten images are affected by, changed the so manieth time: the fixed version is another. */
    static AdvisoryDelta change(int number) {
        AffectedRange range = new AffectedRange(
                AffectedRange.Type.SEMVER,
                null,
                List.of(RangeEvent.introduced("0"), RangeEvent.fixed("2." + number % 1_000 + ".0")));
        AffectedPackage affected = new AffectedPackage(
                "npm", "held-by-ten", null, List.of(), List.of(range), List.of(), AffectedPackage.Hints.NONE);
        return AdvisoryDelta.of(List.of(new Advisory(
                "SCOUT-HELD-1",
                new Timeline(null, Instant.ofEpochSecond(number), null),
                Links.NONE,
                Text.EMPTY,
                List.of(affected),
                List.of(),
                List.of())));
    }
}
