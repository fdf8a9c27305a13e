@NullMarked
package dev.scout.sbom.dockerscout;

import org.jspecify.annotations.NullMarked;
