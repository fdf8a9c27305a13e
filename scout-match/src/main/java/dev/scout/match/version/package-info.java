/**
 * How versions are ordered, one file an ecosystem.
 *
 * <p>Start with {@link dev.scout.match.version.VersionSchemes}: it finds a
 * {@link dev.scout.match.version.VersionScheme} by its VERS name, and that parses and compares. A scheme knows no range
 * and no ecosystem; its file opens with its grammar and ordering rules as a list, and their source.
 *
 * <p>The one idea: a total order is written as an order-preserving key, bytes whose unsigned order is the order of
 * versions ({@link dev.scout.match.version.KeyBuffer}). To add a scheme, write the file, name it in
 * {@code VersionSchemes}, and add its table of cases to the tests.
 */
@NullMarked
package dev.scout.match.version;

import org.jspecify.annotations.NullMarked;
