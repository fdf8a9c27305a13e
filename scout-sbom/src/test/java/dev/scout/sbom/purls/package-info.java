@NullMarked
package dev.scout.sbom.purls;

import org.jspecify.annotations.NullMarked;
