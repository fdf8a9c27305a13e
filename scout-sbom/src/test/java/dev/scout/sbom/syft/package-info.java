@NullMarked
package dev.scout.sbom.syft;

import org.jspecify.annotations.NullMarked;
