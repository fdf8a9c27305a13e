package dev.scout.examples.store;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.environment.ImageSnapshot;
import dev.scout.core.image.Digest;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.inventory.AdvisoryDelta;
import dev.scout.match.inventory.Inventory;
import dev.scout.match.inventory.Transition;
import dev.scout.sbom.snapshot.SnapshotJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An inventory that outlives the process. What is known, what is held, how far the feed was read and what is still to
 * be told are one state in one database, and every change of it is one transaction:
 *
 * <ol>
 *   <li>The records are kept as the feed wrote them, also those that were withdrawn, so that an older one never comes
 *       back. Opening reads them and the snapshots in the order in which these came, and so makes the inventory that
 *       there was.
 *   <li>A change is kept together with the position of the feed after it and the transitions it led to. One that was
 *       kept already changes nothing and tells nothing, so a feed may be read again from any position before.
 *   <li>Transitions wait in the database until they are told, and what {@link #tell} does with them is part of the
 *       transaction that takes them out: none is lost, and within the database none is told twice. To the outside a
 *       transition may be told again after a crash, under its old number.
 * </ol>
 *
 * <p>Thread-safe: those who write take turns. Another process that writes to the same database is noticed. After a
 * change has failed the object may know more than the database, and refuses all further changes: open it again.
 */
public final class StoredInventory implements AutoCloseable {

    private final Connection connection;
    private final StoreTables tables;
    private final Inventory inventory;
    private StoreProgress progress;
    private boolean broken;

    private StoredInventory(Connection connection, StoreTables tables, Inventory inventory, StoreProgress progress) {
        this.connection = connection;
        this.tables = tables;
        this.inventory = inventory;
        this.progress = progress;
    }

    /** Opens what a database keeps, or begins anew in an empty one. */
    public static StoredInventory open(String url) throws SQLException, IOException {
        return open(DriverManager.getConnection(url));
    }

    /** Opens what a database keeps; the connection is closed with the inventory. */
    static StoredInventory open(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        StoreTables tables = new StoreTables(connection);
        tables.create();
        AdvisoryIndex.Builder index = AdvisoryIndex.builder();
        tables.query("SELECT body FROM advisory ORDER BY id", row -> index.add(FeedChange.read(row.getString(1))));
        Inventory inventory = new Inventory(index.build());
        tables.query(
                "SELECT body FROM snapshot ORDER BY sequence",
                row -> SnapshotJson.read(row.getString(1).getBytes(StandardCharsets.UTF_8))
                        .forEach(inventory::put));
        StoreProgress progress = tables.progress();
        connection.commit();
        return new StoredInventory(connection, tables, inventory, progress);
    }

    /** The images under what is known; to be read only. */
    public Inventory inventory() {
        return inventory;
    }

    /** Where the feed stands; the smallest number before anything was read. */
    public synchronized long position() {
        return progress.position();
    }

    /** Keeps an image, instead of the snapshot of the same digest if there is one. */
    public synchronized void put(ImageSnapshot snapshot) throws SQLException, IOException {
        change(() -> {
            tables.put(snapshot, progress.sequence());
            StoreProgress next = new StoreProgress(progress.position(), progress.sequence() + 1, progress.told());
            commit(next);
            inventory.put(snapshot);
        });
    }

    /** Lets go of an image. */
    public synchronized void forget(Digest digest) throws SQLException, IOException {
        change(() -> {
            tables.forget(digest.toString());
            commit(progress);
            inventory.forget(digest);
        });
    }

    /**
     * Takes in a step of the feed; its transitions wait to be told.
     *
     * @return how many there are; none if the feed was read up to there before
     */
    public synchronized int apply(FeedChange change) throws SQLException, IOException {
        if (change.position() <= progress.position()) {
            return 0;
        }
        Map<Advisory, String> records = change.read();
        List<Transition> transitions = new ArrayList<>();
        change(() -> {
            for (String id : change.gone()) {
                tables.drop(id);
            }
            for (Map.Entry<Advisory, String> record : records.entrySet()) {
                if (isLater(record.getKey())) {
                    tables.put(record.getKey().id(), record.getValue());
                }
            }
            transitions.addAll(inventory.apply(new AdvisoryDelta(List.copyOf(records.keySet()), change.gone())));
            long told = progress.told();
            for (Transition transition : transitions) {
                tables.add(StoredTransition.of(told++, change.position(), transition));
            }
            commit(new StoreProgress(change.position(), progress.sequence(), told));
        });
        return transitions.size();
    }

    /** Whether a record holds beside the one of its id that is kept: as {@link Advisory#later} decides. */
    private boolean isLater(Advisory advisory) throws SQLException, IOException {
        List<Advisory> kept = new ArrayList<>();
        tables.query(
                "SELECT body FROM advisory WHERE id = ?",
                row -> kept.add(FeedChange.read(row.getString(1))),
                advisory.id());
        return kept.isEmpty() || Advisory.later(kept.get(0), advisory).equals(advisory);
    }

    /** Takes a transition; what it writes through the connection is committed with the transition's removal. */
    @FunctionalInterface
    public interface Receiver {

        /** Tells of one transition. */
        void take(StoredTransition transition, Connection connection) throws SQLException, IOException;
    }

    /** Tells all that waits to be told, in its order. If the receiver throws, all of it goes on waiting. */
    public synchronized void tell(Receiver receiver) throws SQLException, IOException {
        transaction(() -> {
            List<StoredTransition> waiting = new ArrayList<>();
            tables.query(
                    "SELECT number, position, kind, image, component, vulnerability, aspects, causes FROM transition"
                            + " ORDER BY number",
                    row -> waiting.add(new StoredTransition(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8))));
            for (StoredTransition transition : waiting) {
                receiver.take(transition, connection);
                tables.update("DELETE FROM transition WHERE number = ?", transition.number());
            }
            commit(progress);
        });
    }

    private void commit(StoreProgress next) throws SQLException {
        tables.advance(progress, next);
        connection.commit();
        progress = next;
    }

    /** Some work that ends with a commit. */
    @FunctionalInterface
    private interface Work {
        void run() throws SQLException, IOException;
    }

    private void change(Work work) throws SQLException, IOException {
        if (broken) {
            throw new IllegalStateException("a change has failed; open the database again");
        }
        broken = true;
        transaction(work);
        broken = false;
    }

    private void transaction(Work work) throws SQLException, IOException {
        boolean done = false;
        try {
            work.run();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
