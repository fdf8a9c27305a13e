/** Package URLs, the names of packages across ecosystems: start with {@link dev.scout.core.purl.PackageUrl}. */
@NullMarked
package dev.scout.core.purl;

import org.jspecify.annotations.NullMarked;
