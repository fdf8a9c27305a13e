package dev.scout.match;

import dev.scout.core.advisory.Severity;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.match.ecosystem.NameBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as flat arrays: what is kept in memory and in a file. Immutable after it is made.
 *
 * <p>Every package has a <em>scale</em>: the versions at which something begins or ends, in their order. A version has
 * one place on it, found by one binary search: {@link #at at} a bound or {@link #before before} it. A span is an
 * interval of such places, so that asking all entries of a package compares small numbers and no versions.
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
    static final int FIRST = 0;
    /** A place after all others. */
    static final int LAST = Character.MAX_VALUE;
    /** As many bounds have a place of their own; spans that need more of one package are compared as texts. */
    static final int MAX_PLACED = (LAST - 2) / 2;

    final TextPool texts;
    final List<Realm> realms;

    /** The texts of the ecosystem and of the scheme, realm by realm. */
    private final int[] realmNames;

    private final int[] realmPackageEnd;

    private final int[] noteEnd;
    private final byte[] noteKind;
    private final int[] noteValue;
    private final int[] noteSource;

    /** Where packages are, by the hashes of their names. */
    private final PackageTable table;

    final int[] packageName;
    final int[] packageBoundEnd;
    final int[] packageEntryEnd;
    final int[] packageSpanEnd;

    /** The version of each bound. */
    private final int[] boundVersion;

    private final byte[] versionKeys;
    private final int[] versionKeyEnd;
    private final int[] versionText;

    final int[] entryAdvisory;
    /** The number of its scope, doubled; odd if it is not for everyone. */
    final int[] entryScope;

    private final int[] scopeRelease;
    private final int[] scopeNotes;

    /** What it says, of {@link SpanKind}, with {@link SpanKind#ENDS_ENTRY} where it is the last of its entry. */
    final byte[] spanKind;

    final char[] spanFrom;
    final char[] spanTo;

    /**
     * The spans whose bounds are not written as the scale has them, in their order; and how they are; zero for none.
     */
    private final int[] spelledSpan;

    private final int[] spelledFrom;
    private final int[] spelledTo;

    final int[] advisoryId;
    /** The text of the name that its vulnerability goes by; better names have smaller numbers. */
    final int[] advisoryName;

    /** The number of its group of aliases; negative if it is alone, and then no other's. */
    final int[] advisoryGroup;

    private final int[] groupEnd;
    private final int[] groupId;
    /** The advisories that pass others on, each as often as it names one; never falling. */
    private final int[] linkAdvisory;
    /** The ids that they name. */
    private final int[] linkId;

    private volatile @Nullable AliasTable aliases;
    private volatile @Nullable LinkTable passers;
    private volatile @Nullable RatingMemo ratings;

    IndexImage(IndexParts parts) {
        texts = parts.texts.build();
        realmNames = parts.realmNames.toArray();
        realmPackageEnd = parts.realmPackageEnd.toArray();
        realms = realms(texts, realmNames);
        noteEnd = parts.noteEnd.toArray();
        noteKind = parts.noteKind.toArray();
        noteValue = parts.noteValue.toArray();
        noteSource = parts.noteSource.toArray();
        table = PackageTable.of(parts.hashes);
        packageName = parts.packageName.toArray();
        packageBoundEnd = parts.packageBoundEnd.toArray();
        packageEntryEnd = parts.packageEntryEnd.toArray();
        packageSpanEnd = parts.packageSpanEnd.toArray();
        boundVersion = parts.boundVersion.toArray();
        versionKeys = parts.versions.keys();
        versionKeyEnd = parts.versions.keyEnds();
        versionText = parts.versions.texts();
        entryAdvisory = parts.entryAdvisory.toArray();
        entryScope = parts.entryScope.toArray();
        scopeRelease = parts.scopeRelease.toArray();
        scopeNotes = parts.scopeNotes.toArray();
        spanKind = parts.spanKind.toArray();
        spanFrom = parts.spanFrom.toArray();
        spanTo = parts.spanTo.toArray();
        spelledSpan = parts.spelledSpan.toArray();
        spelledFrom = parts.spelledFrom.toArray();
        spelledTo = parts.spelledTo.toArray();
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
     * @throws MalformedDocumentException if the checksum does not agree, or anything points to where there is nothing
     */
    IndexImage(SectionReader in) throws IOException {
        texts = new TextPool(in.bytes("texts"));
        realmNames = in.ints("realms");
        realmPackageEnd = in.ints("realmPackageEnd");
        noteEnd = in.ints("noteEnd");
        noteKind = in.bytes("noteKind");
        noteValue = in.ints("noteValue");
        noteSource = in.ints("noteSource");
        int[] slots = in.ints("slots");
        packageName = in.ints("packageName");
        packageBoundEnd = in.ints("packageBoundEnd");
        packageEntryEnd = in.ints("packageEntryEnd");
        packageSpanEnd = in.ints("packageSpanEnd");
        boundVersion = in.ints("boundVersion");
        versionKeys = in.bytes("versionKeys");
        versionKeyEnd = in.ints("versionKeyEnd");
        versionText = in.ints("versionText");
        entryAdvisory = in.ints("entryAdvisory");
        entryScope = in.ints("entryScope");
        scopeRelease = in.ints("scopeRelease");
        scopeNotes = in.ints("scopeNotes");
        spanKind = in.bytes("spanKind");
        spanFrom = in.chars("spanFrom");
        spanTo = in.chars("spanTo");
        spelledSpan = in.ints("spelledSpan");
        spelledFrom = in.ints("spelledFrom");
        spelledTo = in.ints("spelledTo");
        advisoryId = in.ints("advisoryId");
        advisoryName = in.ints("advisoryName");
        advisoryGroup = in.ints("advisoryGroup");
        groupEnd = in.ints("groupEnd");
        groupId = in.ints("groupId");
        linkAdvisory = in.ints("linkAdvisory");
        linkId = in.ints("linkId");
        in.end();
        table = PackageTable.read(slots, packageName.length);
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
        int textLimit = texts.limit();
        ArrayCheck.that(textLimit > 0 && texts.bytes()[0] == 0, "texts");
        ArrayCheck.range("realms", realmNames, 0, textLimit);
        ArrayCheck.that(realmNames.length == 2 * realmPackageEnd.length, "realms");
        ArrayCheck.ends("realmPackageEnd", realmPackageEnd, packageName.length);
        ArrayCheck.ends("noteEnd", noteEnd, noteKind.length);
        ArrayCheck.range("noteKind", noteKind, FileNumbers.ARCHITECTURE);
        ArrayCheck.range("noteValue", noteValue, 0, textLimit);
        ArrayCheck.range("noteSource", noteSource, -1, textLimit);
        ArrayCheck.lengths("notes", noteKind.length, noteValue, noteSource);

        int packages = packageName.length;
        ArrayCheck.range("packageName", packageName, 0, textLimit);
        ArrayCheck.ends("packageBoundEnd", packageBoundEnd, boundVersion.length);
        ArrayCheck.ends("packageEntryEnd", packageEntryEnd, entryAdvisory.length);
        ArrayCheck.ends("packageSpanEnd", packageSpanEnd, spanKind.length);
        ArrayCheck.lengths("packages", packages, packageBoundEnd, packageEntryEnd, packageSpanEnd);
        ArrayCheck.range("boundVersion", boundVersion, 0, versionText.length);
        ArrayCheck.ends("versionKeyEnd", versionKeyEnd, versionKeys.length);
        ArrayCheck.range("versionText", versionText, 0, textLimit);
        ArrayCheck.lengths("versions", versionText.length, versionKeyEnd);

        ArrayCheck.range("entryAdvisory", entryAdvisory, 0, advisoryId.length);
        ArrayCheck.range("entryScope", entryScope, 0, 2 * scopeRelease.length);
        ArrayCheck.lengths("entries", entryAdvisory.length, entryScope);
        ArrayCheck.range("scopeRelease", scopeRelease, 0, textLimit);
        ArrayCheck.range("scopeNotes", scopeNotes, 0, noteEnd.length);
        ArrayCheck.lengths("scopes", scopeRelease.length, scopeNotes);
        ArrayCheck.range("spanKind", spanKind, SpanKind.ENDS_ENTRY | SpanKind.TEXTUAL | SpanKind.LISTED);
        ArrayCheck.that(spanFrom.length == spanKind.length && spanTo.length == spanKind.length, "spans");
        ArrayCheck.range("spelledSpan", spelledSpan, 0, spanKind.length);
        ArrayCheck.range("spelledFrom", spelledFrom, 0, textLimit);
        ArrayCheck.range("spelledTo", spelledTo, 0, textLimit);
        ArrayCheck.lengths("spelled", spelledSpan.length, spelledFrom, spelledTo);

        ArrayCheck.range("advisoryId", advisoryId, 0, textLimit);
        ArrayCheck.range("advisoryName", advisoryName, 0, textLimit);
        ArrayCheck.range("advisoryGroup", advisoryGroup, -advisoryId.length, groupEnd.length);
        ArrayCheck.lengths("advisories", advisoryId.length, advisoryName, advisoryGroup);
        ArrayCheck.ends("groupEnd", groupEnd, groupId.length);
        ArrayCheck.range("groupId", groupId, 0, textLimit);
        ArrayCheck.range("linkAdvisory", linkAdvisory, 0, advisoryId.length);
        ArrayCheck.range("linkId", linkId, 0, textLimit);
        ArrayCheck.lengths("links", linkAdvisory.length, linkId);
    }

    /** Writes all arrays, in the order in which they are read. */
    void write(SectionWriter out) {
        out.bytes(texts.bytes());
        out.ints(realmNames);
        out.ints(realmPackageEnd);
        out.ints(noteEnd);
        out.bytes(noteKind);
        out.ints(noteValue);
        out.ints(noteSource);
        out.ints(table.slots());
        out.ints(packageName);
        out.ints(packageBoundEnd);
        out.ints(packageEntryEnd);
        out.ints(packageSpanEnd);
        out.ints(boundVersion);
        out.bytes(versionKeys);
        out.ints(versionKeyEnd);
        out.ints(versionText);
        out.ints(entryAdvisory);
        out.ints(entryScope);
        out.ints(scopeRelease);
        out.ints(scopeNotes);
        out.bytes(spanKind);
        out.chars(spanFrom);
        out.chars(spanTo);
        out.ints(spelledSpan);
        out.ints(spelledFrom);
        out.ints(spelledTo);
        out.ints(advisoryId);
        out.ints(advisoryName);
        out.ints(advisoryGroup);
        out.ints(groupEnd);
        out.ints(groupId);
        out.ints(linkAdvisory);
        out.ints(linkId);
    }

    /** The number of a package; -1 if nothing is known of it. */
    int find(int realm, String name) {
        return find(realm, new NameBuffer().put(name));
    }

    /** The number of a package; -1 if nothing is known of it. */
    int find(int realm, NameBuffer name) {
        int hash = name.hash(realm);
        int first = realm == 0 ? 0 : realmPackageEnd[realm - 1];
        for (int slot = table.first(hash); table.isTaken(slot); slot = table.next(slot)) {
            int number = table.number(slot, hash);
            if (number >= first && number < realmPackageEnd[realm] && texts.is(packageName[number], name)) {
                return number;
            }
        }
        return -1;
    }

    /** The realm of a package. */
    Realm realm(int number) {
        int realm = 0;
        while (realmPackageEnd[realm] <= number) {
            realm++;
        }
        return realms.get(realm);
    }

    /** How many packages a realm has. */
    int packages(int realm) {
        return realmPackageEnd[realm] - (realm == 0 ? 0 : realmPackageEnd[realm - 1]);
    }

    /** The place of a version on the scale of a package. */
    int place(int number, VersionProbe probe) {
        int first = firstBound(number);
        int low = first;
        int high = packageBoundEnd[number];
        while (low < high) {
            int middle = (low + high) >>> 1;
            int version = boundVersion[middle];
            int order =
                    probe.compareTo(versionKeys, version == 0 ? 0 : versionKeyEnd[version - 1], versionKeyEnd[version]);
            if (order == 0) {
                return at(middle - first);
            } else if (order < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return before(low - first);
    }

    /** The place of the bound of a number on its scale. */
    static int at(int bound) {
        return 2 * bound + 2;
    }

    /** The place right before the bound of a number on its scale. */
    static int before(int bound) {
        return 2 * bound + 1;
    }

    private int firstBound(int number) {
        return number == 0 ? 0 : packageBoundEnd[number - 1];
    }

    int firstEntry(int number) {
        return number == 0 ? 0 : packageEntryEnd[number - 1];
    }

    /** The first span of the first entry of a package; those of the others follow it. */
    int firstSpan(int number) {
        return number == 0 ? 0 : packageSpanEnd[number - 1];
    }

    /** The first span of an entry of a package. Linear in the spans before it. */
    int firstSpan(int number, int entry) {
        int span = firstSpan(number);
        for (int i = firstEntry(number); i < entry; i++) {
            span = spanEnd(span);
        }
        return span;
    }

    /** Where the spans of the entry that a span is of end, if it is not the last of all. */
    int spanEnd(int span) {
        int end = span;
        while (end < spanKind.length && (spanKind[end] & SpanKind.ENDS_ENTRY) == 0) {
            end++;
        }
        return Math.min(end + 1, spanKind.length);
    }

    /** What a span says, of {@link SpanKind}. */
    int kind(int span) {
        return spanKind[span] & ~SpanKind.ENDS_ENTRY;
    }

    /** The number of the text of the release that an entry is about; zero if it is for everyone. */
    int release(int entry) {
        return scopeRelease[entryScope[entry] >> 1];
    }

    /** The version that a span begins at, as its advisory writes it; empty before every version. */
    String from(int number, int span) {
        return texts.get(fromNumber(number, span));
    }

    /** Whether a text is what a span begins at, as its advisory writes it. */
    boolean isFrom(int number, int span, String text) {
        return texts.is(fromNumber(number, span), text);
    }

    /** The version that a span ends at, as its advisory writes it; empty without an end. */
    String to(int number, int span) {
        int spelled = Arrays.binarySearch(spelledSpan, span);
        return texts.get(spelled >= 0 ? spelledTo[spelled] : boundText(number, spanTo[span]));
    }

    private int fromNumber(int number, int span) {
        int spelled = Arrays.binarySearch(spelledSpan, span);
        return spelled >= 0 ? spelledFrom[spelled] : boundText(number, spanFrom[span]);
    }

    /** The text of the bound at a place or right behind it; zero if there is none. */
    private int boundText(int number, int place) {
        int bound = firstBound(number) + (place - 1 >> 1);
        return place == FIRST || place == LAST || bound >= packageBoundEnd[number]
                ? 0
                : versionText[boundVersion[bound]];
    }

    /** The number of an advisory; negative if it is not here. */
    int number(String id) {
        int low = 0;
        int high = advisoryId.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = texts.get(advisoryId[middle]).compareTo(id);
            if (order == 0) {
                return middle;
            } else if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The groups by their ids: made when they are first asked for, and by two threads at once alike. */
    AliasTable aliases() {
        AliasTable table = aliases;
        if (table == null) {
            table = new AliasTable(this);
            aliases = table;
        }
        return table;
    }

    /** The advisories by what they pass on: made when it is first asked for, and by two threads at once alike. */
    LinkTable passers() {
        LinkTable table = passers;
        if (table == null) {
            table = new LinkTable(texts, linkAdvisory, linkId);
            passers = table;
        }
        return table;
    }

    /** How bad entries are, as far as that was asked for. */
    RatingMemo ratings() {
        RatingMemo memo = ratings;
        if (memo == null) {
            memo = new RatingMemo(entryAdvisory.length);
            ratings = memo;
        }
        return memo;
    }

    /** Whether an advisory passes others on. */
    boolean passesOn(int advisory) {
        return Arrays.binarySearch(linkAdvisory, advisory) >= 0;
    }

    /** How many groups of more than one id there are. */
    int groups() {
        return groupEnd.length;
    }

    /** The id of an advisory. */
    String id(int advisory) {
        return texts.get(advisoryId[advisory]);
    }

    /** All ids of the vulnerability that an advisory is about, sorted. */
    List<String> ids(int advisory) {
        int group = advisoryGroup[advisory];
        return group < 0 ? List.of(id(advisory)) : idsOfGroup(group);
    }

    /** All ids of the vulnerability that an id is one of, sorted; the id alone if nothing is known of it. */
    List<String> ids(String id) {
        int number = number(id);
        if (number >= 0) {
            return ids(number);
        }
        AliasTable table = aliases;
        if (table != null) { // an index that was changed has it
            List<String> known = table.group(id);
            return known == null ? List.of(id) : known;
        }
        int group = 0;
        for (int i = 0; i < groupId.length; i++) {
            while (groupEnd[group] <= i) {
                group++;
            }
            if (texts.is(groupId[i], id)) {
                return idsOfGroup(group);
            }
        }
        return List.of(id);
    }

    private List<String> idsOfGroup(int group) {
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
        int number = scopeNotes[entryScope[entry] >> 1];
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
}
