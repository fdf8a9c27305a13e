@NullMarked
package dev.scout.sbom.github;

import org.jspecify.annotations.NullMarked;
