/**
 * Many images, and what a change of knowledge changes for them: start with {@link dev.scout.match.inventory.Inventory}.
 */
@NullMarked
package dev.scout.match.inventory;

import org.jspecify.annotations.NullMarked;
