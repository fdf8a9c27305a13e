@NullMarked
package dev.scout.sbom.trivy;

import org.jspecify.annotations.NullMarked;
