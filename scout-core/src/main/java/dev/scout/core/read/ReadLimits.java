package dev.scout.core.read;

/**
 * How much a reader takes before it refuses a document. The defaults are generous and finite; every honest document
 * that was seen stays far below them.
 *
 * @param depth how deep objects, arrays or elements may nest
 * @param stringLength the longest single text, in characters
 * @param totalBytes the size of a document after decompression, in bytes
 * @param items the number of components, advisories or other things of one kind in a document
 * @param archiveEntries the number of files in an archive
 * @param archiveBytes the size of each layer of an image, and of a compressed archive of images, after decompression,
 *     in bytes; these are read in passing and never held
 * @param expansionRatio how many bytes one compressed byte may become, once a mebibyte has been read
 * @param diagnostics how many oddities are listed before they are only counted
 */
public record ReadLimits(
        int depth,
        int stringLength,
        long totalBytes,
        int items,
        int archiveEntries,
        long archiveBytes,
        int expansionRatio,
        int diagnostics) {

    private static final ReadLimits DEFAULTS =
            new ReadLimits(500, 100_000_000, 4L << 30, 5_000_000, 5_000_000, 256L << 30, 1_000, 1_000);

    /** Checks that every limit is positive. */
    public ReadLimits {
        if (Math.min(Math.min(depth, stringLength), Math.min(items, archiveEntries)) <= 0
                || totalBytes <= 0
                || archiveBytes <= 0
                || expansionRatio <= 0
                || diagnostics <= 0) {
            throw new IllegalArgumentException("a limit must be positive");
        }
    }

    /** The limits that hold unless others are given. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with another depth. */
    public ReadLimits withDepth(int newDepth) {
        return new ReadLimits(
                newDepth, stringLength, totalBytes, items, archiveEntries, archiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another longest text, in characters. */
    public ReadLimits withStringLength(int newStringLength) {
        return new ReadLimits(
                depth, newStringLength, totalBytes, items, archiveEntries, archiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another size of a document, in bytes. */
    public ReadLimits withTotalBytes(long newTotalBytes) {
        return new ReadLimits(
                depth, stringLength, newTotalBytes, items, archiveEntries, archiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another number of things of one kind. */
    public ReadLimits withItems(int newItems) {
        return new ReadLimits(
                depth, stringLength, totalBytes, newItems, archiveEntries, archiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another number of files in an archive. */
    public ReadLimits withArchiveEntries(int newArchiveEntries) {
        return new ReadLimits(
                depth, stringLength, totalBytes, items, newArchiveEntries, archiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another size of an archive or a layer, in bytes. */
    public ReadLimits withArchiveBytes(long newArchiveBytes) {
        return new ReadLimits(
                depth, stringLength, totalBytes, items, archiveEntries, newArchiveBytes, expansionRatio, diagnostics);
    }

    /** These limits with another expansion of compressed bytes. */
    public ReadLimits withExpansionRatio(int newExpansionRatio) {
        return new ReadLimits(
                depth, stringLength, totalBytes, items, archiveEntries, archiveBytes, newExpansionRatio, diagnostics);
    }

    /** These limits with another number of listed oddities. */
    public ReadLimits withDiagnostics(int newDiagnostics) {
        return new ReadLimits(
                depth, stringLength, totalBytes, items, archiveEntries, archiveBytes, expansionRatio, newDiagnostics);
    }
}
