@NullMarked
package dev.scout.sbom.spdx;

import org.jspecify.annotations.NullMarked;
