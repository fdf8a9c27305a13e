package dev.scout.core.risk;

import java.util.List;

/**
 * Recognises one kind of secret in a text: what you implement to look for another kind.
 *
 * <p>Has to take time linear in the text, and to be thread-safe. What it throws must not tell the text.
 */
public interface SecretRule {

    /**
     * A part of a text that is a secret.
     *
     * @param from where it begins
     * @param to where it ends, exclusive
     */
    record Extent(int from, int to) {

        /** @throws IllegalArgumentException if it is empty or begins before the text */
        public Extent {
            if (from < 0 || to <= from) {
                throw new IllegalArgumentException("no extent: " + from + " to " + to);
            }
        }
    }

    /** A name for people and programs, such as {@code aws-access-key-id}. */
    String id();

    /**
     * The secrets in a value, in its order.
     *
     * @param name what the value is called: the name of a variable, the key of a label; empty for a command
     * @param value any text
     */
    List<Extent> find(String name, String value);
}
