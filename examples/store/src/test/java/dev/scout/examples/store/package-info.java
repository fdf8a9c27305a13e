@NullMarked
package dev.scout.examples.store;

import org.jspecify.annotations.NullMarked;
