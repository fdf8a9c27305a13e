package dev.scout.match.inventory;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The images that hold one package, by the order in which they came; never changes. One more or one less copies a short
 * array, however many there are.
 */
final class Holders {

    static final Holders NONE = new Holders(new Held[0][]);

    private static final int LONGEST = 128;

    private final Held[][] chunks;

    private Holders(Held[][] chunks) {
        this.chunks = chunks;
    }

    boolean isEmpty() {
        return chunks.length == 0;
    }

    void forEach(Consumer<Held> visitor) {
        for (Held[] chunk : chunks) {
            for (Held held : chunk) {
                visitor.accept(held);
            }
        }
    }

    /** These and one more, which came after all of them. */
    Holders plus(Held held) {
        int last = chunks.length - 1;
        if (last >= 0 && chunks[last].length < LONGEST) {
            Held[] chunk = Arrays.copyOf(chunks[last], chunks[last].length + 1);
            chunk[chunk.length - 1] = held;
            Held[][] changed = chunks.clone();
            changed[last] = chunk;
            return new Holders(changed);
        }
        Held[][] longer = Arrays.copyOf(chunks, chunks.length + 1);
        longer[last + 1] = new Held[] {held};
        return new Holders(longer);
    }

    /** These without one of them. */
    Holders minus(Held held) {
        int number = 0;
        while (number < chunks.length && last(chunks[number]).sequence() < held.sequence()) {
            number++;
        }
        int at = number == chunks.length ? -1 : Arrays.asList(chunks[number]).indexOf(held);
        if (at < 0) {
            throw new IllegalArgumentException("not among them");
        }
        Held[] chunk = chunks[number];
        if (chunk.length == 1) {
            Held[][] fewer = Arrays.copyOf(chunks, chunks.length - 1);
            System.arraycopy(chunks, number + 1, fewer, number, fewer.length - number);
            return new Holders(fewer);
        }
        Held[] rest = Arrays.copyOf(chunk, chunk.length - 1);
        System.arraycopy(chunk, at + 1, rest, at, rest.length - at);
        Held[][] changed = chunks.clone();
        changed[number] = rest;
        return new Holders(changed);
    }

    private static Held last(Held[] chunk) {
        return chunk[chunk.length - 1];
    }
}
