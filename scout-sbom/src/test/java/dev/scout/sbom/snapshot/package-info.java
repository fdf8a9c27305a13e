@NullMarked
package dev.scout.sbom.snapshot;

import org.jspecify.annotations.NullMarked;
