package dev.scout.examples.benchmarks;

import dev.scout.core.environment.ImageSnapshot;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.inventory.Inventory;
import dev.scout.match.inventory.Transition;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What happens to an inventory, of several sizes, under all shared advisories. */
public class InventoryBenchmark {

    /** An inventory. */
    @State(Scope.Benchmark)
    public static class Held {

        @Param("10000")
        private int images;

        private @Nullable Inventory inventory;
        private int changes;

        @Setup
        public void fill() throws IOException {
            inventory = Fleet.read(Corpus.folder()).inventory(images, Fleet.index(Corpus.folder()));
        }

        private Inventory inventory() {
            return Objects.requireNonNull(inventory);
        }
    }

    /** Images to put, which are made beforehand: reading them is another matter. */
    @State(Scope.Benchmark)
    public static class Incoming {

        private static final int COUNT = 64;

        private List<ImageSnapshot> images = List.of();
        private int next;

        @Setup
        public void make() throws IOException {
            Fleet fleet = Fleet.read(Corpus.folder());
            images = IntStream.range(0, COUNT)
                    .mapToObj(number -> fleet.image(1_000_000 + number, false))
                    .toList();
        }

        private ImageSnapshot next() {
            next = (next + 1) % COUNT;
            return images.get(next);
        }
    }

    /** Lets go of the images that were put. */
    @State(Scope.Benchmark)
    public static class Door {

        private @Nullable Inventory inventory;
        private @Nullable ImageSnapshot last;

        @TearDown(Level.Invocation)
        public void leave() {
            if (inventory != null && last != null) {
                inventory.forget(last.digest());
            }
        }
    }

    /** A record that changes, and that ten images are affected by. */
    @Benchmark
    public List<Transition> apply(Held held) {
        List<Transition> transitions = held.inventory().apply(Fleet.change(held.changes++));
        if (transitions.size() != Fleet.HOLDERS) {
            throw new IllegalStateException(transitions.size() + " transitions");
        }
        return transitions;
    }

    /** An image that was not held. */
    @Benchmark
    public void put(Held held, Incoming incoming, Door door) {
        ImageSnapshot image = incoming.next();
        door.inventory = held.inventory();
        door.last = image;
        held.inventory().put(image);
    }

    /** Another snapshot of an image that is held. */
    @Benchmark
    public void replace(Held held, Incoming incoming) {
        held.inventory().put(incoming.next());
    }

    /** All of it laid over anew: what it would cost to find out without an inventory. */
    @Benchmark
    public long rematch(Held held) {
        AdvisoryIndex index = held.inventory().index();
        long findings = 0;
        for (ImageSnapshot image : held.inventory().snapshots()) {
            findings += index.overlay(image.sbom()).findings().size();
        }
        return findings;
    }
}
