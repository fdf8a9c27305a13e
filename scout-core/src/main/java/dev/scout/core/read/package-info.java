/**
 * What reading a document gives: a value and what was odd about it, or an exception that says where it broke.
 *
 * <p>Start with {@link dev.scout.core.read.Reading}. Three kinds of trouble are never mixed: the caller erred
 * ({@link java.lang.IllegalArgumentException}), the document is unusable
 * ({@link dev.scout.core.read.MalformedDocumentException}), a part of it is odd
 * ({@link dev.scout.core.read.Diagnostic}, and the reading carries on).
 */
@NullMarked
package dev.scout.core.read;

import org.jspecify.annotations.NullMarked;
