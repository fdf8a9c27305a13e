package dev.scout.match;

import dev.scout.core.advisory.Severity;
import dev.scout.match.ecosystem.NameBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as flat arrays: what is kept in memory and in a file. Immutable after it is made.
 *
 * <p>Every package has a <em>scale</em>: the versions at which something begins or ends, in their order. A version has
 * one place on it, found by one binary search: {@code 2 i} if it equals the bound {@code i}, {@code 2 i - 1} if it lies
 * before it. A span is an interval of such places, so that asking all entries of a package compares small numbers and
 * no versions.
 */
final class IndexImage {

    /**
     * An ecosystem whose versions are in one order. Ranges of type SEMVER in an ecosystem with another order lie in a
     * realm of their own.
     *
     * @param ecosystem as OSV spells it
     * @param scheme the VERS name of the order
     */
    record Realm(String ecosystem, String scheme) {}

    /** A place before all others. */
    static final int FIRST = Integer.MIN_VALUE;
    /** A place after all others. */
    static final int LAST = Integer.MAX_VALUE;

    final TextPool texts;
    final List<Realm> realms;
    final List<List<Severity>> severities;

    /** The packages by hash: their number plus one; zero where there is none. A power of two long. */
    final int[] slots;

    final int[] packageRealm;
    final int[] packageName;
    final int[] packageBoundEnd;
    final int[] packageEntryEnd;

    final byte[] boundKeys;
    final int[] boundKeyEnd;

    final int[] entryAdvisory;
    final int[] entryRelease;
    final int[] entrySeverities;
    final int[] entrySpanEnd;

    final byte[] spanKind;
    final int[] spanFrom;
    final int[] spanTo;
    /** The texts of the bounds as their advisory writes them, which may be one of several spellings; zero for none. */
    final int[] spanFromText;

    final int[] spanToText;

    final int[] advisoryId;
    /** The text of the name that its vulnerability goes by; better names have smaller numbers. */
    final int[] advisoryName;

    final int[] advisoryGroup;
    final int[] groupEnd;
    final int[] groupId;

    IndexImage(Parts parts) {
        texts = parts.texts.build();
        realms = List.copyOf(parts.realms);
        severities = List.copyOf(parts.severities);
        slots = parts.slots;
        packageRealm = parts.packageRealm.toArray();
        packageName = parts.packageName.toArray();
        packageBoundEnd = parts.packageBoundEnd.toArray();
        packageEntryEnd = parts.packageEntryEnd.toArray();
        boundKeys = parts.boundKeys.toArray();
        boundKeyEnd = parts.boundKeyEnd.toArray();
        entryAdvisory = parts.entryAdvisory.toArray();
        entryRelease = parts.entryRelease.toArray();
        entrySeverities = parts.entrySeverities.toArray();
        entrySpanEnd = parts.entrySpanEnd.toArray();
        spanKind = parts.spanKind.toArray();
        spanFrom = parts.spanFrom.toArray();
        spanTo = parts.spanTo.toArray();
        spanFromText = parts.spanFromText.toArray();
        spanToText = parts.spanToText.toArray();
        advisoryId = parts.advisoryId;
        advisoryName = parts.advisoryName;
        advisoryGroup = parts.advisoryGroup;
        groupEnd = parts.groupEnd.toArray();
        groupId = parts.groupId.toArray();
    }

    /** The number of a package; -1 if nothing is known of it. */
    int find(int realm, NameBuffer name) {
        int mask = slots.length - 1;
        for (int slot = name.hash(realm) & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (packageRealm[number] == realm && texts.is(packageName[number], name)) {
                return number;
            }
        }
        return -1;
    }

    /** The place of a version on the scale of a package. */
    int place(int number, VersionProbe probe) {
        int first = number == 0 ? 0 : packageBoundEnd[number - 1];
        int low = first;
        int high = packageBoundEnd[number];
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = probe.compareTo(boundKeys, keyStart(middle), boundKeyEnd[middle]);
            if (order == 0) {
                return 2 * (middle - first);
            } else if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return 2 * (low - first) - 1;
    }

    int firstEntry(int number) {
        return number == 0 ? 0 : packageEntryEnd[number - 1];
    }

    int firstSpan(int entry) {
        return entry == 0 ? 0 : entrySpanEnd[entry - 1];
    }

    /** The version that a span begins at, as its advisory writes it; null before every version. */
    @Nullable
    String fromText(int span) {
        return spanFromText[span] == 0 ? null : texts.get(spanFromText[span]);
    }

    /** The version that a span ends at, as its advisory writes it; null without an end. */
    @Nullable
    String toText(int span) {
        return spanToText[span] == 0 ? null : texts.get(spanToText[span]);
    }

    /** All ids of the vulnerability that an advisory is about. */
    List<String> ids(int advisory) {
        int group = advisoryGroup[advisory];
        String[] ids = new String[groupEnd[group] - (group == 0 ? 0 : groupEnd[group - 1])];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = texts.get(groupId[groupEnd[group] - ids.length + i]);
        }
        return List.of(ids);
    }

    private int keyStart(int bound) {
        return bound == 0 ? 0 : boundKeyEnd[bound - 1];
    }

    /** The arrays while they grow. */
    static final class Parts {

        final TextPool.Builder texts = new TextPool.Builder();
        final ArrayList<Realm> realms = new ArrayList<>();
        final ArrayList<List<Severity>> severities = new ArrayList<>();
        int[] slots = new int[1];
        final IntList packageRealm = new IntList();
        final IntList packageName = new IntList();
        final IntList packageBoundEnd = new IntList();
        final IntList packageEntryEnd = new IntList();
        final ByteList boundKeys = new ByteList();
        final IntList boundKeyEnd = new IntList();
        final IntList entryAdvisory = new IntList();
        final IntList entryRelease = new IntList();
        final IntList entrySeverities = new IntList();
        final IntList entrySpanEnd = new IntList();
        final ByteList spanKind = new ByteList();
        final IntList spanFrom = new IntList();
        final IntList spanTo = new IntList();
        final IntList spanFromText = new IntList();
        final IntList spanToText = new IntList();
        int[] advisoryId = new int[0];
        int[] advisoryName = new int[0];
        int[] advisoryGroup = new int[0];
        final IntList groupEnd = new IntList();
        final IntList groupId = new IntList();
    }
}
