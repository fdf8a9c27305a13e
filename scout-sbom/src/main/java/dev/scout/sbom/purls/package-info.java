/**
 * Plain lists of package URLs. Start with {@link dev.scout.sbom.purls.PurlListReader}, or pass it over: it is the last
 * among {@link dev.scout.sbom.SbomReaders}.
 */
@NullMarked
package dev.scout.sbom.purls;

import org.jspecify.annotations.NullMarked;
