/**
 * What software is in something: start with {@link dev.scout.core.sbom.Sbom}, a list of
 * {@link dev.scout.core.sbom.Component}s and the edges between them.
 *
 * <p>The model is the same whichever standard or tool wrote the document. A component's facts are grouped by subject
 * into small records, so that a new fact changes one small record and not every caller.
 */
@NullMarked
package dev.scout.core.sbom;

import org.jspecify.annotations.NullMarked;
