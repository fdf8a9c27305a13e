package dev.scout.examples.store;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.sbom.snapshot.SnapshotJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables and the statements on them; all of it is SQL that H2 and PostgreSQL both speak. Commits nothing. */
final class StoreTables {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE IF NOT EXISTS snapshot (digest VARCHAR(300) PRIMARY KEY, sequence BIGINT, body TEXT)",
            "CREATE TABLE IF NOT EXISTS advisory (id VARCHAR(300) PRIMARY KEY, body TEXT)",
            "CREATE TABLE IF NOT EXISTS transition (number BIGINT PRIMARY KEY, position BIGINT, kind VARCHAR(20),"
                    + " image VARCHAR(300), component TEXT, vulnerability TEXT, aspects TEXT, causes TEXT)",
            "CREATE TABLE IF NOT EXISTS progress (id INTEGER PRIMARY KEY, position BIGINT, sequence BIGINT,"
                    + " told BIGINT)");

    private final Connection connection;

    StoreTables(Connection connection) {
        this.connection = connection;
    }

    /** Takes one row of a result. */
    @FunctionalInterface
    interface Row {
        void take(ResultSet row) throws SQLException, IOException;
    }

    /** Makes the tables if there are none. */
    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        if (count("SELECT COUNT(*) FROM progress") == 0) {
            update("INSERT INTO progress VALUES (1, ?, 0, 0)", StoreProgress.NOTHING.position());
        }
    }

    StoreProgress progress() throws SQLException, IOException {
        StoreProgress[] found = {StoreProgress.NOTHING};
        query(
                "SELECT position, sequence, told FROM progress",
                row -> found[0] = new StoreProgress(row.getLong(1), row.getLong(2), row.getLong(3)));
        return found[0];
    }

    /**
     * Goes on from one state to the next.
     *
     * @throws IllegalStateException if the database is in another state: somebody else writes to it
     */
    void advance(StoreProgress before, StoreProgress after) throws SQLException {
        int rows = update(
                "UPDATE progress SET position = ?, sequence = ?, told = ? WHERE position = ? AND sequence = ?"
                        + " AND told = ?",
                after.position(),
                after.sequence(),
                after.told(),
                before.position(),
                before.sequence(),
                before.told());
        if (rows != 1) {
            throw new IllegalStateException("somebody else has written to the database; open it again");
        }
    }

    void put(ImageSnapshot snapshot, long sequence) throws SQLException, IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        SnapshotJson.write(List.of(snapshot), text);
        forget(snapshot.digest().toString());
        update(
                "INSERT INTO snapshot VALUES (?, ?, ?)",
                snapshot.digest().toString(),
                sequence,
                text.toString(StandardCharsets.UTF_8));
    }

    void forget(String digest) throws SQLException {
        update("DELETE FROM snapshot WHERE digest = ?", digest);
    }

    void put(String id, String record) throws SQLException {
        drop(id);
        update("INSERT INTO advisory VALUES (?, ?)", id, record);
    }

    void drop(String id) throws SQLException {
        update("DELETE FROM advisory WHERE id = ?", id);
    }

    void add(StoredTransition transition) throws SQLException {
        update(
                "INSERT INTO transition VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                transition.number(),
                transition.position(),
                transition.kind(),
                transition.image(),
                transition.component(),
                transition.vulnerability(),
                transition.aspects(),
                transition.causes());
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Shows every row; does not hold them all. */
    void query(String sql, Row each, Object... values) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(100);
            set(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
