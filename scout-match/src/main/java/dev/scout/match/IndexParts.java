package dev.scout.match;

/** The arrays of an index while they grow. Not thread-safe. */
final class IndexParts {

    final TextPool.Builder texts = new TextPool.Builder();
    final IntList realmNames = new IntList();
    final IntList realmPackageEnd = new IntList();
    final IntList noteEnd = new IntList();
    final ByteList noteKind = new ByteList();
    final IntList noteValue = new IntList();
    final IntList noteSource = new IntList();
    final IntList hashes = new IntList();
    final IntList packageName = new IntList();
    final IntList packageBoundEnd = new IntList();
    final IntList packageEntryEnd = new IntList();
    final IntList packageSpanEnd = new IntList();
    final IntList boundVersion = new IntList();
    final VersionPool versions = new VersionPool(texts);
    final IntList entryAdvisory = new IntList();
    final IntList entryScope = new IntList();
    final IntList scopeRelease = new IntList();
    final IntList scopeNotes = new IntList();
    final ByteList spanKind = new ByteList();
    final CharList spanFrom = new CharList();
    final CharList spanTo = new CharList();
    final IntList spelledSpan = new IntList();
    final IntList spelledFrom = new IntList();
    final IntList spelledTo = new IntList();
    int[] advisoryId = new int[0];
    int[] advisoryName = new int[0];
    int[] advisoryGroup = new int[0];
    final IntList groupEnd = new IntList();
    final IntList groupId = new IntList();
    final IntList linkAdvisory = new IntList();
    final IntList linkId = new IntList();
}
