/** Workloads from documents. */
@NullMarked
package dev.scout.sbom.environment;

import org.jspecify.annotations.NullMarked;
