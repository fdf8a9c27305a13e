package dev.scout.match;

import dev.scout.core.advisory.Severity;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.match.ecosystem.NameBuffer;
import java.util.ArrayList;
import java.util.Arrays;
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
    record Realm(String ecosystem, String scheme) implements Comparable<Realm> {

        @Override
        public int compareTo(Realm other) {
            int order = ecosystem.compareTo(other.ecosystem);
            return order == 0 ? scheme.compareTo(other.scheme) : order;
        }
    }

    /** A place before all others. */
    static final int FIRST = Integer.MIN_VALUE;
    /** A place after all others. */
    static final int LAST = Integer.MAX_VALUE;

    final TextPool texts;
    final List<Realm> realms;

    /** The texts of the ecosystem and of the scheme, realm by realm. */
    private final int[] realmNames;

    private final int[] noteEnd;
    private final byte[] noteKind;
    private final int[] noteValue;
    private final int[] noteSource;

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
    final int[] entryNotes;
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
    /** The advisories that pass others on, each as often as it names one; never falling. */
    private final int[] linkAdvisory;
    /** The ids that they name. */
    private final int[] linkId;

    IndexImage(Parts parts) {
        texts = parts.texts.build();
        realmNames = parts.realmNames.toArray();
        realms = realms(texts, realmNames);
        noteEnd = parts.noteEnd.toArray();
        noteKind = parts.noteKind.toArray();
        noteValue = parts.noteValue.toArray();
        noteSource = parts.noteSource.toArray();
        slots = parts.slots;
        packageRealm = parts.packageRealm.toArray();
        packageName = parts.packageName.toArray();
        packageBoundEnd = parts.packageBoundEnd.toArray();
        packageEntryEnd = parts.packageEntryEnd.toArray();
        boundKeys = parts.boundKeys.toArray();
        boundKeyEnd = parts.boundKeyEnd.toArray();
        entryAdvisory = parts.entryAdvisory.toArray();
        entryRelease = parts.entryRelease.toArray();
        entryNotes = parts.entryNotes.toArray();
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
        linkAdvisory = parts.linkAdvisory.toArray();
        linkId = parts.linkId.toArray();
    }

    /**
     * An index as it was written.
     *
     * @throws MalformedDocumentException if anything points to where there is nothing
     */
    IndexImage(SectionReader in) throws MalformedDocumentException {
        texts = new TextPool(in.bytes("texts"), in.ints("textEnd"));
        realmNames = in.ints("realms");
        noteEnd = in.ints("noteEnd");
        noteKind = in.bytes("noteKind");
        noteValue = in.ints("noteValue");
        noteSource = in.ints("noteSource");
        slots = in.ints("slots");
        packageRealm = in.ints("packageRealm");
        packageName = in.ints("packageName");
        packageBoundEnd = in.ints("packageBoundEnd");
        packageEntryEnd = in.ints("packageEntryEnd");
        boundKeys = in.bytes("boundKeys");
        boundKeyEnd = in.ints("boundKeyEnd");
        entryAdvisory = in.ints("entryAdvisory");
        entryRelease = in.ints("entryRelease");
        entryNotes = in.ints("entryNotes");
        entrySpanEnd = in.ints("entrySpanEnd");
        spanKind = in.bytes("spanKind");
        spanFrom = in.ints("spanFrom");
        spanTo = in.ints("spanTo");
        spanFromText = in.ints("spanFromText");
        spanToText = in.ints("spanToText");
        advisoryId = in.ints("advisoryId");
        advisoryName = in.ints("advisoryName");
        advisoryGroup = in.ints("advisoryGroup");
        groupEnd = in.ints("groupEnd");
        groupId = in.ints("groupId");
        linkAdvisory = in.ints("linkAdvisory");
        linkId = in.ints("linkId");
        check();
        realms = realms(texts, realmNames);
    }

    private static List<Realm> realms(TextPool texts, int[] names) {
        List<Realm> realms = new ArrayList<>();
        for (int i = 0; i + 1 < names.length; i += 2) {
            realms.add(new Realm(texts.get(names[i]), texts.get(names[i + 1])));
        }
        return List.copyOf(realms);
    }

    private void check() throws MalformedDocumentException {
        int textCount = texts.size();
        ArrayCheck.ends("textEnd", texts.ends(), texts.bytes().length);
        ArrayCheck.that(textCount > 0 && texts.ends()[0] == 0, "textEnd");
        ArrayCheck.range("realms", realmNames, 0, textCount);
        ArrayCheck.that(realmNames.length % 2 == 0, "realms");
        ArrayCheck.ends("noteEnd", noteEnd, noteKind.length);
        ArrayCheck.range("noteKind", noteKind, FileNumbers.ARCHITECTURE);
        ArrayCheck.range("noteValue", noteValue, 0, textCount);
        ArrayCheck.range("noteSource", noteSource, -1, textCount);
        ArrayCheck.lengths("notes", noteKind.length, noteValue, noteSource);

        int packages = packageRealm.length;
        ArrayCheck.slots("slots", slots, packages);
        ArrayCheck.range("packageRealm", packageRealm, 0, realmNames.length / 2);
        ArrayCheck.range("packageName", packageName, 0, textCount);
        ArrayCheck.ends("packageBoundEnd", packageBoundEnd, boundKeyEnd.length);
        ArrayCheck.ends("packageEntryEnd", packageEntryEnd, entryAdvisory.length);
        ArrayCheck.lengths("packages", packages, packageName, packageBoundEnd, packageEntryEnd);
        ArrayCheck.ends("boundKeyEnd", boundKeyEnd, boundKeys.length);

        ArrayCheck.range("entryAdvisory", entryAdvisory, 0, advisoryId.length);
        ArrayCheck.range("entryRelease", entryRelease, 0, textCount);
        ArrayCheck.range("entryNotes", entryNotes, 0, noteEnd.length);
        ArrayCheck.ends("entrySpanEnd", entrySpanEnd, spanKind.length);
        ArrayCheck.lengths("entries", entryAdvisory.length, entryRelease, entryNotes, entrySpanEnd);
        ArrayCheck.range("spanKind", spanKind, SpanKind.TEXTUAL | SpanKind.LISTED);
        ArrayCheck.range("spanFromText", spanFromText, 0, textCount);
        ArrayCheck.range("spanToText", spanToText, 0, textCount);
        ArrayCheck.lengths("spans", spanKind.length, spanFrom, spanTo, spanFromText, spanToText);

        ArrayCheck.range("advisoryId", advisoryId, 0, textCount);
        ArrayCheck.range("advisoryName", advisoryName, 0, textCount);
        ArrayCheck.range("advisoryGroup", advisoryGroup, 0, groupEnd.length);
        ArrayCheck.lengths("advisories", advisoryId.length, advisoryName, advisoryGroup);
        ArrayCheck.ends("groupEnd", groupEnd, groupId.length);
        ArrayCheck.range("groupId", groupId, 0, textCount);
        ArrayCheck.range("linkAdvisory", linkAdvisory, 0, advisoryId.length);
        ArrayCheck.range("linkId", linkId, 0, textCount);
        ArrayCheck.lengths("links", linkAdvisory.length, linkId);
    }

    /** Writes all arrays, in the order in which they are read. */
    void write(SectionWriter out) {
        out.bytes(texts.bytes());
        out.ints(texts.ends());
        out.ints(realmNames);
        out.ints(noteEnd);
        out.bytes(noteKind);
        out.ints(noteValue);
        out.ints(noteSource);
        out.ints(slots);
        out.ints(packageRealm);
        out.ints(packageName);
        out.ints(packageBoundEnd);
        out.ints(packageEntryEnd);
        out.bytes(boundKeys);
        out.ints(boundKeyEnd);
        out.ints(entryAdvisory);
        out.ints(entryRelease);
        out.ints(entryNotes);
        out.ints(entrySpanEnd);
        out.bytes(spanKind);
        out.ints(spanFrom);
        out.ints(spanTo);
        out.ints(spanFromText);
        out.ints(spanToText);
        out.ints(advisoryId);
        out.ints(advisoryName);
        out.ints(advisoryGroup);
        out.ints(groupEnd);
        out.ints(groupId);
        out.ints(linkAdvisory);
        out.ints(linkId);
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

    /** What an entry says besides its versions. */
    EntryNotes notes(int entry) {
        List<Severity> own = new ArrayList<>(1);
        List<Severity> ofRecord = new ArrayList<>(1);
        List<String> systems = new ArrayList<>(0);
        List<String> architectures = new ArrayList<>(0);
        String state = null;
        int number = entryNotes[entry];
        for (int i = number == 0 ? 0 : noteEnd[number - 1]; i < noteEnd[number]; i++) {
            String value = texts.get(noteValue[i]);
            switch (noteKind[i]) {
                case FileNumbers.STATE -> state = value;
                case FileNumbers.OPERATING_SYSTEM -> systems.add(value);
                case FileNumbers.ARCHITECTURE -> architectures.add(value);
                default -> (noteKind[i] < FileNumbers.OF_RECORD ? own : ofRecord).add(severity(i, value));
            }
        }
        return new EntryNotes(own, ofRecord, state, new PlatformLimit(systems, architectures));
    }

    private Severity severity(int note, String value) {
        Severity.Method method = FileNumbers.METHODS.get(noteKind[note] % FileNumbers.METHODS.size());
        return new Severity(method, value, noteSource[note] < 0 ? null : texts.get(noteSource[note]));
    }

    /** The ids of what an advisory passes on, in their order. */
    List<String> links(int advisory) {
        int at = Arrays.binarySearch(linkAdvisory, advisory);
        if (at < 0) {
            return List.of();
        }
        while (at > 0 && linkAdvisory[at - 1] == advisory) {
            at--;
        }
        List<String> ids = new ArrayList<>();
        for (; at < linkAdvisory.length && linkAdvisory[at] == advisory; at++) {
            ids.add(texts.get(linkId[at]));
        }
        return ids;
    }

    private int keyStart(int bound) {
        return bound == 0 ? 0 : boundKeyEnd[bound - 1];
    }

    /** The arrays while they grow. */
    static final class Parts {

        final TextPool.Builder texts = new TextPool.Builder();
        final IntList realmNames = new IntList();
        final IntList noteEnd = new IntList();
        final ByteList noteKind = new ByteList();
        final IntList noteValue = new IntList();
        final IntList noteSource = new IntList();
        int[] slots = new int[1];
        final IntList packageRealm = new IntList();
        final IntList packageName = new IntList();
        final IntList packageBoundEnd = new IntList();
        final IntList packageEntryEnd = new IntList();
        final ByteList boundKeys = new ByteList();
        final IntList boundKeyEnd = new IntList();
        final IntList entryAdvisory = new IntList();
        final IntList entryRelease = new IntList();
        final IntList entryNotes = new IntList();
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
        final IntList linkAdvisory = new IntList();
        final IntList linkId = new IntList();
    }
}
