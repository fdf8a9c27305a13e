@NullMarked
package dev.scout.sbom.vex;

import org.jspecify.annotations.NullMarked;
