package dev.scout.examples.store;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Steps that always are the same, so that a process that was killed can be compared with one that was not. */
final class Scenario {

    /** One step of it. */
    @FunctionalInterface
    interface Step {
        void take(StoredInventory store) throws SQLException, IOException;
    }

    private Scenario() {}

    /** Images come, are replaced and go, records open, change, resolve and withdraw. */
    static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            int day = 1 + 5 * round;
            steps.add(put(1 + round, "pkg:npm/a@1.0.0", "pkg:npm/b@1.0.0"));
            steps.add(apply(day, Set.of(), record("A-1", day, "a", "2.0.0"), record("B-1", day, "b", "2.0.0")));
            steps.add(put(10, "pkg:npm/a@1.5.0"));
            steps.add(apply(day + 1, Set.of(), record("A-1", day + 1, "a", "1.2.0")));
            steps.add(apply(day + 2, Set.of("B-1"), withdrawn("A-1", day + 2, "a")));
            steps.add(store -> store.forget(digest(10)));
            // older than the withdrawal that is known
            steps.add(apply(day + 3, Set.of(), record("A-1", day, "a", "3.0.0")));
            steps.add(put(1, "pkg:npm/a@1.1.0", "pkg:npm/b@" + (1 + round) + ".0.0"));
            steps.add(apply(day + 4, Set.of(), record("A-1", day + 4, "a", "1.3.0"), record("C-1", day, "b", "9.0.0")));
        }
        return steps;
    }

    private static Step put(int image, String... purls) {
        Sbom sbom = Sbom.of(
                Stream.of(purls).map(PackageUrl::parse).map(Component::of).toList());
        Workload workload = new Workload("c", "n", WorkloadKind.POD, "pod" + image, null, null, null, null);
        return store -> store.put(new ImageSnapshot(digest(image), null, sbom, List.of(workload)));
    }

    private static Step apply(int position, Set<String> gone, String... records) {
        return store -> store.apply(new FeedChange(position, List.of(records), gone));
    }

    static Digest digest(int image) {
        return new Digest("sha256", String.format("%064d", image));
    }

    private static String record(String id, int day, String name, String fixed) {
        return record(id, day, "", name, fixed);
    }

    private static String withdrawn(String id, int day, String name) {
        return record(id, day, ", \"withdrawn\": \"" + time(day) + "\"", name, "9.0.0");
    }

    private static String record(String id, int day, String more, String name, String fixed) {
        return "{\"id\": \"" + id + "\", \"modified\": \"" + time(day) + "\"" + more + ", \"affected\": [{\"package\":"
                + " {\"ecosystem\": \"npm\", \"name\": \"" + name + "\"}, \"ranges\": [{\"type\": \"SEMVER\","
                + " \"events\": [{\"introduced\": \"0\"}, {\"fixed\": \"" + fixed + "\"}]}]}]}";
    }

    private static String time(int day) {
        return String.format("2024-01-%02dT00:00:00Z", day);
    }
}
