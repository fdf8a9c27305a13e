/**
 * Advisories from text: start with {@link dev.scout.match.feed.AdvisoryReaders}, which opens files, folders and
 * archives and asks each {@link dev.scout.match.feed.AdvisoryReader} whether it recognises what is inside. What is
 * exploited, and how likely it is to be, comes in through {@link dev.scout.match.feed.SignalReaders}: CISA's catalogue
 * and EPSS.
 *
 * <p>The one idea: a source is read from front to back, one advisory in memory at a time, and nothing is unpacked to
 * disk. On the way in a text passes three rooms: {@code FeedFiles} walks folders, {@code FeedUnpacker} takes off gzip
 * and zip and finds the reader, {@code OsvReader} reads records and survives the bad ones. A source without a single
 * advisory is refused: an empty database must not look like good news.
 *
 * <p>What ranges mean is not known here; they are handed on as written. To add a format, implement
 * {@code AdvisoryReader} and pass it in.
 */
@NullMarked
package dev.scout.match.feed;

import org.jspecify.annotations.NullMarked;
