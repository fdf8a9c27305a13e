@NullMarked
package dev.scout.sbom.envelope;

import org.jspecify.annotations.NullMarked;
