/**
 * Keeps an inventory in a database, through plain JDBC: start with {@code StoredInventory}.
 *
 * <p>H2 is the default because it is one jar of plain Java that runs within the host; PostgreSQL takes another URL.
 */
@NullMarked
package dev.scout.examples.store;

import org.jspecify.annotations.NullMarked;
