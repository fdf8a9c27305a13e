package dev.scout.examples.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredInventoryTest {

    /** Where the same is kept. */
    enum Database {
        /** Always there. */
        H2,
        /** Where the property {@code scout.store.url} names it, as the script does. */
        POSTGRESQL
    }

    @TempDir
    Path folder = Path.of("");

    private String url(Database database) throws SQLException {
        if (database == Database.H2) {
            return "jdbc:h2:" + folder.resolve("inventory").toAbsolutePath() + ";WRITE_DELAY=0";
        }
        String url = System.getProperty("scout.store.url", "");
        assumeTrue(!url.isEmpty(), "no PostgreSQL: examples/store/postgresql.sh runs this with one");
        empty(url);
        return url;
    }

    private static void empty(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            for (String table : List.of("snapshot", "advisory", "transition", "progress", "told")) {
                new StoreTables(connection).update("DROP TABLE IF EXISTS " + table);
            }
        }
    }

    /** What each number of steps leads to, in one process that never stops. */
    private List<StoreState> expected() throws SQLException, IOException {
        List<StoreState> expected = new ArrayList<>();
        for (int count = 0; count <= Scenario.steps().size(); count++) {
            Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
            StoreState.createTold(connection);
            try (StoredInventory store = StoredInventory.open(connection)) {
                for (Scenario.Step step : Scenario.steps().subList(0, count)) {
                    step.take(store);
                }
                expected.add(StoreState.of(store, connection));
            }
        }
        assertThat(expected.get(expected.size() - 1).told())
                .anyMatch(told -> told.contains("OPENED"))
                .anyMatch(told -> told.contains("CHANGED"))
                .anyMatch(told -> told.contains("RESOLVED"))
                .anyMatch(told -> told.contains("WITHDRAWN"));
        return expected;
    }

    private static StoreState state(String url) throws SQLException, IOException {
        Connection connection = DriverManager.getConnection(url);
        StoreState.createTold(connection);
        try (StoredInventory store = StoredInventory.open(connection)) {
            return StoreState.of(store, connection);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tells_the_same_whether_it_was_stopped_between_the_steps_or_not(Database database) throws Exception {
        String url = url(database);
        int tells = 0;
        for (Scenario.Step step : Scenario.steps()) {
            Connection connection = DriverManager.getConnection(url);
            StoreState.createTold(connection);
            try (StoredInventory store = StoredInventory.open(connection)) {
                step.take(store);
                if (tells++ % 2 == 0) {
                    StoreState.tell(store);
                }
            }
        }
        List<StoreState> expected = expected();
        assertThat(state(url)).isEqualTo(expected.get(expected.size() - 1));
    }

    @ParameterizedTest
    @EnumSource
    void a_step_of_the_feed_that_was_taken_changes_nothing_the_second_time(Database database) throws Exception {
        String url = url(database);
        String record = "{\"id\": \"A-1\", \"modified\": \"2024-01-01T00:00:00Z\"}";
        try (StoredInventory store = StoredInventory.open(url)) {
            store.apply(new FeedChange(7, List.of(record), Set.of()));
            assertThat(store.position()).isEqualTo(7);
        }
        try (StoredInventory store = StoredInventory.open(url)) {
            assertThat(store.apply(new FeedChange(7, List.of(), Set.of("A-1")))).isZero();
            assertThat(store.inventory().index().size()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_could_not_be_told_goes_on_waiting(Database database) throws Exception {
        List<StoredTransition> told = new ArrayList<>();
        try (StoredInventory store = StoredInventory.open(url(database))) {
            Scenario.steps().get(0).take(store);
            Scenario.steps().get(1).take(store);
            assertThatThrownBy(() -> store.tell((transition, connection) -> {
                        throw new IOException("nobody listens");
                    }))
                    .hasMessage("nobody listens");
            store.tell((transition, connection) -> told.add(transition));
            store.tell((transition, connection) -> told.add(transition));
        }
        assertThat(told).extracting(StoredTransition::number).containsExactly(0L, 1L);
    }

    /**
     * A process is killed before and after each of its writes, and at moments of no choice; then it was as if it had
     * taken some number of steps whole, no fewer than it had said, and every transition is told once.
     */
    @ParameterizedTest
    @EnumSource
    void a_killed_process_leaves_the_last_whole_state(Database database) throws Exception {
        List<StoreState> expected = expected();
        int kills = Integer.getInteger("scout.store.kills", 12);
        int total = 330;
        for (int kill = 0; kill < kills; kill++) {
            boolean halts = kill % 3 != 2;
            int point = (int) ((long) kill * total / kills);
            String url = database == Database.H2
                    ? "jdbc:h2:" + folder.resolve("kill" + kill).toAbsolutePath() + ";WRITE_DELAY=0"
                    : url(database);
            int done = killed(url, halts ? point : -1, point % 11);
            StoreState state = state(url);
            assertThat(expected.subList(done, Math.min(done + 2, expected.size())))
                    .as("killed at point %d after %d steps", point, done)
                    .contains(state);
        }
        System.out.printf("store: %s came back from %d kills to the last whole state%n", database, kills);
    }

    /** How many steps the process said it had done before it was killed. */
    private static int killed(String url, int point, int lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ScenarioProcess.class.getName(),
                        url,
                        Integer.toString(point))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int done = 0;
        boolean halted = false;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = out.readLine()) != null && !line.equals("done"); ) {
                if (line.equals(HaltingConnection.HALTED)) {
                    halted = true;
                    break;
                }
                done = Integer.parseInt(line);
                if (point < 0 && done > lines) {
                    break; // it goes on while it is killed
                }
            }
            // which leaves what it had said before it died
            process.toHandle().destroyForcibly();
            for (String line; (line = out.readLine()) != null && !line.equals("done"); ) {
                done = Integer.parseInt(line);
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(halted).as("came to point %d", point).isEqualTo(point >= 0);
        return done;
    }
}
