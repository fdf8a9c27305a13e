package dev.scout.match.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.Advisory.Text;
import dev.scout.core.advisory.Advisory.Timeline;
import dev.scout.core.advisory.Severity;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Sbom;
import dev.scout.core.sbom.SbomDocument;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Given;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private static final Advisory ADVISORY = record("X-1", 1, "introduced 0, fixed 2");

    private static Advisory record(String id, int day, String rule) {
        return Given.withTimeline(
                Given.advisory(id, Given.affected("npm", "a", rule)),
                new Timeline(null, Instant.ofEpochSecond(day), null));
    }

    private static Digest digest(int number) {
        return new Digest("sha256", String.format("%064d", number));
    }

    private static ImageSnapshot image(int number, String... purls) {
        return ImageSnapshot.of(digest(number), Given.bill(purls));
    }

    @Test
    void a_new_advisory_opens_changes_and_resolves() {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of()));
        Workload workload = new Workload("c", "shop", WorkloadKind.DEPLOYMENT, "web", "app", null, null, null);
        Sbom sbom = Given.bill("pkg:npm/a@1.5");
        inventory.put(new ImageSnapshot(digest(1), null, sbom, List.of(workload)));
        inventory.put(image(2, "pkg:npm/b@1.5"));

        List<Transition> opened = inventory.apply(AdvisoryDelta.of(List.of(ADVISORY)));
        assertThat(opened).singleElement().satisfies(transition -> {
            assertThat(transition.kind()).isEqualTo(Transition.Kind.OPENED);
            assertThat(transition.image()).isEqualTo(digest(1));
            assertThat(transition.workloads()).containsExactly(workload);
            assertThat(transition.causes()).containsExactly(new Transition.Cause("X-1", null, ADVISORY));
        });
        assertThat(inventory.exposures("X-1")).singleElement().satisfies(exposure -> {
            assertThat(exposure.isRunning()).isTrue();
            assertThat(exposure.finding().component().ref()).isEqualTo("pkg:npm/a@1.5");
        });

        List<Transition> changed =
                inventory.apply(AdvisoryDelta.of(List.of(record("X-1", 2, "introduced 0, fixed 3"))));
        assertThat(changed).singleElement().satisfies(transition -> {
            assertThat(transition.kind()).isEqualTo(Transition.Kind.CHANGED);
            assertThat(transition.aspects()).containsExactlyInAnyOrder(Transition.Aspect.FIX, Transition.Aspect.RANGE);
        });

        List<Transition> resolved =
                inventory.apply(AdvisoryDelta.of(List.of(record("X-1", 3, "introduced 0, fixed 1"))));
        assertThat(resolved).extracting(Transition::kind).containsExactly(Transition.Kind.RESOLVED);

        inventory.apply(AdvisoryDelta.of(List.of(record("X-1", 4, "introduced 0"))));
        List<Transition> gone = inventory.apply(AdvisoryDelta.between(List.of(ADVISORY), List.of()));
        assertThat(gone).extracting(Transition::kind).containsExactly(Transition.Kind.WITHDRAWN);
        assertThat(inventory.exposures("X-1")).isEmpty();
    }

    @Test
    void an_erratum_exposes_to_the_vulnerabilities_that_it_passes_on() {
        Advisory erratum = Given.withLinks(
                Given.advisory("DSA-1", Given.affected("Debian:12", "a", "introduced 0, fixed 2")),
                new Links(List.of(), List.of("CVE-1", "CVE-2"), List.of()));
        Advisory generic = Given.withAliases(Given.advisory("GHSA-1"), "CVE-1");
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(erratum, generic)));
        inventory.put(image(1, "pkg:deb/debian/a@1?distro=debian-12"));
        for (String id : List.of("DSA-1", "CVE-1", "CVE-2", "GHSA-1")) {
            assertThat(inventory.exposures(id)).as(id).hasSize(1);
        }
        assertThat(inventory.exposures("CVE-3")).isEmpty();
    }

    @Test
    void what_a_record_says_of_the_severity_is_a_change_though_another_decides() {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(rated("X-1", 1, "LOW"), rated("X-2", 1, "HIGH"))));
        inventory.put(image(1, "pkg:npm/a@1"));
        assertThat(inventory.apply(AdvisoryDelta.of(List.of(rated("X-1", 2, "MEDIUM")))))
                .singleElement()
                .satisfies(transition -> {
                    assertThat(transition.kind()).isEqualTo(Transition.Kind.CHANGED);
                    assertThat(transition.aspects()).containsExactly(Transition.Aspect.SEVERITY);
                });
        assertThat(inventory.apply(AdvisoryDelta.of(List.of(rated("X-1", 3, "MEDIUM")))))
                .isEmpty();
    }

    /** A record of one vulnerability, as others are. */
    private static Advisory rated(String id, int day, String word) {
        return new Advisory(
                id,
                new Timeline(null, Instant.ofEpochSecond(day), null),
                new Links(List.of("CVE-2024-1"), List.of(), List.of()),
                Text.EMPTY,
                List.of(Given.affected("npm", "a", "introduced 0")),
                List.of(new Severity(Severity.Method.WORD, word, null)),
                List.of());
    }

    @Test
    void an_older_record_of_a_stream_changes_nothing() {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(record("X-1", 5, "introduced 0"))));
        inventory.put(image(1, "pkg:npm/a@1"));
        assertThat(inventory.apply(AdvisoryDelta.of(List.of(ADVISORY)))).isEmpty();
    }

    @Test
    void a_list_of_changes_names_what_to_fetch() {
        Map<String, Instant> modified = Map.of(
                "X-1", Instant.ofEpochSecond(20), "X-2", Instant.ofEpochSecond(10), "X-3", Instant.ofEpochSecond(30));
        AdvisoryDelta delta = AdvisoryDelta.since(
                Instant.ofEpochSecond(10), modified, id -> id.equals("X-1") ? Optional.of(ADVISORY) : Optional.empty());
        assertThat(delta.records()).containsExactly(ADVISORY);
        assertThat(delta.gone()).containsExactly("X-3");
    }

    /** A finding is set aside only if all components of the package are owned, also those that no change names. */
    @Test
    void a_package_that_is_owned_in_one_place_and_not_in_another_stays_found() {
        List<Component> components =
                new ArrayList<>(Given.bill("pkg:deb/debian/d@1.2-1?distro=debian-12", "pkg:pypi/c@1.5")
                        .components());
        components.add(InventoryPropertyTest.named("elsewhere", components.get(1)));
        Dependency edge = new Dependency(
                components.get(0).ref(),
                components.get(1).ref(),
                Dependency.Kind.CONTAINS,
                Dependency.Scope.UNSPECIFIED);
        Sbom sbom = new Sbom(SbomDocument.UNKNOWN, null, components, List.of(edge), null, null, Sbom.Attached.NOTHING);
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of()));
        inventory.put(ImageSnapshot.of(digest(1), sbom));
        Advisory found =
                Given.withAliases(Given.advisory("X-1", Given.affected("PyPI", "c", "introduced 0")), "CVE-2024-1");
        Advisory fixed = Given.withLinks(
                Given.advisory("DSA-1", Given.affected("Debian:12", "d", "introduced 0, fixed 1.0-1")),
                new Links(List.of(), List.of("CVE-2024-1"), List.of()));
        assertThat(inventory.apply(AdvisoryDelta.of(List.of(found))))
                .extracting(Transition::kind)
                .containsExactly(Transition.Kind.OPENED);
        assertThat(inventory.apply(AdvisoryDelta.of(List.of(fixed))))
                .extracting(Transition::kind)
                .doesNotContain(Transition.Kind.RESOLVED, Transition.Kind.WITHDRAWN);
        assertThat(inventory.overlay(digest(1)).orElseThrow().findings()).hasSize(1);
    }

    @Test
    void what_is_forgotten_is_free() throws InterruptedException {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(ADVISORY)));
        inventory.put(image(1, "pkg:npm/a@1", "pkg:npm/b@1"));
        WeakReference<ImageSnapshot> forgotten = put(inventory);
        assertThat(inventory.exposures("X-1")).hasSize(2);
        assertThat(inventory.forget(digest(2))).isTrue();
        assertThat(inventory.forget(digest(2))).isFalse();
        for (int i = 0; i < 100 && forgotten.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(forgotten.get()).isNull();
        assertThat(inventory.exposures("X-1")).hasSize(1);
    }

    /** How many objects of each class are alive: the virtual machine collects all others, and counts. */
    @Test
    void a_thousand_images_leave_no_object_behind() throws Exception {
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(ADVISORY)));
        inventory.put(image(0, "pkg:npm/a@1", "pkg:npm/own-0@1"));
        Map<String, Long> before = instances();
        for (int number = 1; number <= 1_000; number++) {
            inventory.put(image(number, "pkg:npm/a@1", "pkg:npm/own-" + number + "@1"));
        }
        Map<String, Long> full = instances();
        for (int number = 1; number <= 1_000; number++) {
            inventory.forget(digest(number));
        }
        Map<String, Long> after = instances();
        List<String> classes = List.of(
                "dev.scout.core.environment.ImageSnapshot",
                "dev.scout.core.sbom.Component",
                "dev.scout.core.purl.PackageUrl",
                "dev.scout.match.PackageKey",
                "dev.scout.match.PackagePlaces",
                "dev.scout.match.inventory.Held",
                "dev.scout.match.inventory.Holders",
                "dev.scout.match.inventory.PersistentMap$Node");
        for (String name : classes) {
            assertThat(full.getOrDefault(name, 0L)).as(name).isGreaterThanOrEqualTo(before.getOrDefault(name, 0L));
            assertThat(after.getOrDefault(name, 0L)).as(name).isEqualTo(before.getOrDefault(name, 0L));
        }
        assertThat(full.get(classes.get(0))).isGreaterThan(1_000);
        assertThat(inventory.size()).isEqualTo(1);
    }

    private static Map<String, Long> instances() throws JMException {
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Map<String, Long> instances = new HashMap<>();
        for (String line : String.valueOf(histogram).split("\n", -1)) {
            String[] fields = line.strip().split("\\s+", -1); // number, instances, bytes, class
            if (fields.length >= 4 && fields[0].endsWith(":")) {
                instances.put(fields[3], Long.valueOf(fields[1]));
            }
        }
        return instances;
    }

    private static WeakReference<ImageSnapshot> put(Inventory inventory) {
        ImageSnapshot snapshot = image(2, "pkg:npm/a@1", "pkg:npm/c@1");
        inventory.put(snapshot);
        return new WeakReference<>(snapshot);
    }

    /** For as many seconds as the property {@code scout.soak} says, 1 unless told. */
    @Test
    void writers_lose_nothing_and_readers_see_whole_states() throws Exception {
        long end = System.nanoTime() + Long.getLong("scout.soak", 1) * 1_000_000_000L;
        Inventory inventory = new Inventory(AdvisoryIndex.of(List.of(ADVISORY)));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Integer>> writers = new ArrayList<>();
        List<Future<Integer>> readers = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            int own = thread * 10;
            writers.add(threads.submit(writer(inventory, own, end)));
            readers.add(threads.submit(reader(inventory, end)));
        }
        int written = 0;
        for (int thread = 0; thread < 8; thread++) {
            int writes = writers.get(thread).get();
            written += writes;
            assertThat(inventory.index().find("X-" + (thread * 10 + 100)))
                    .as("the last record of a writer")
                    .hasValue(record("X-" + (thread * 10 + 100), writes - 1, "introduced 0, fixed 2"));
        }
        int read = 0;
        for (Future<Integer> reader : readers) {
            read += reader.get();
        }
        threads.shutdown();
        assertThat(inventory.size()).isEqualTo(8 * 10);
        assertThat(inventory.exposures("X-1")).hasSize(8 * 10);
        System.out.printf("inventory: %d writes by 8 threads beside %d reads by 8%n", written, read);
    }

    /** Puts and forgets images of its own, and leaves ten of them that are affected. */
    private static Callable<Integer> writer(Inventory inventory, int own, long end) {
        return () -> {
            int writes = 0;
            while (System.nanoTime() < end) {
                int number = own + writes % 10;
                inventory.put(image(number, "pkg:npm/a@" + (1 + writes % 3)));
                if (writes % 3 == 0) {
                    assertThat(inventory.forget(digest(number))).isTrue();
                }
                inventory.apply(AdvisoryDelta.of(List.of(record("X-" + (own + 100), writes, "introduced 0, fixed 2"))));
                writes++;
            }
            for (int number = own; number < own + 10; number++) {
                inventory.put(image(number, "pkg:npm/a@1"));
            }
            return writes;
        };
    }

    /** An image is either affected by what its version says or is not there. */
    private static Callable<Integer> reader(Inventory inventory, long end) {
        return () -> {
            int reads = 0;
            while (System.nanoTime() < end) {
                for (Exposure exposure : inventory.exposures("X-1")) {
                    assertThat(exposure.finding().component().ref()).isEqualTo("pkg:npm/a@1");
                    reads++;
                }
            }
            return reads;
        };
    }
}
