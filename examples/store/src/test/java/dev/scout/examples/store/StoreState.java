package dev.scout.examples.store;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.match.Finding;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * All that can be told of a store.
 *
 * @param position of the feed
 * @param snapshots in the order in which they came
 * @param findings of all of them
 * @param told the transitions that were told and those that wait to be, in their order
 */
record StoreState(long position, List<ImageSnapshot> snapshots, List<String> findings, List<String> told) {

    static StoreState of(StoredInventory store, Connection connection) throws SQLException, IOException {
        List<String> findings = new ArrayList<>();
        for (ImageSnapshot snapshot : store.inventory().snapshots()) {
            for (Finding finding :
                    store.inventory().overlay(snapshot.digest()).orElseThrow().findings()) {
                findings.add(snapshot.digest() + " " + finding + finding.matches());
            }
        }
        List<String> told = new ArrayList<>();
        StoreTables tables = new StoreTables(connection);
        tables.query("SELECT text FROM told ORDER BY number", row -> told.add(row.getString(1)));
        store.tell((transition, same) -> told.add(transition.toString()));
        return new StoreState(store.position(), store.inventory().snapshots(), findings, told);
    }

    /** Where what is told goes to: a table of the same database. */
    static void createTold(Connection connection) throws SQLException {
        new StoreTables(connection).update("CREATE TABLE IF NOT EXISTS told (number BIGINT PRIMARY KEY, text TEXT)");
    }

    static void tell(StoredInventory store) throws SQLException, IOException {
        store.tell((transition, connection) -> new StoreTables(connection)
                .update("INSERT INTO told VALUES (?, ?)", transition.number(), transition.toString()));
    }
}
