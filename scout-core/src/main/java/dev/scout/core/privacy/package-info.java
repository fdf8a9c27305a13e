/**
 * What may leave a developer's machine: {@link dev.scout.core.privacy.LocalAnalysis}, package URLs and layer digests
 * and nothing else.
 */
@NullMarked
package dev.scout.core.privacy;

import org.jspecify.annotations.NullMarked;
