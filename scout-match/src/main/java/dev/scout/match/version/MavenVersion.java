package dev.scout.match.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Maven version as its items; a list within a list is its opening and then its items, since it is always the last.
 *
 * <ol>
 *   <li>At the end of each list, and before a list in it, items that mean nothing are dropped: 0, {@code ga} and the
 *       like, and an empty list.
 *   <li>Two versions are compared item by item; where one has ended, by the sign of the other's items.
 *   <li>They are equal when their items are, which is when they compare as the same.
 * </ol>
 */
final class MavenVersion implements Version {

    private final VersionScheme scheme;
    private final String text;
    /** Tells the order among all that have one; null if this version has none. */
    private final @Nullable KeyedVersion key;
    /** Read when first asked for; who reads them twice finds the same. */
    private @Nullable List<MavenItem> items;

    MavenVersion(VersionScheme scheme, String text) {
        this.scheme = scheme;
        this.text = text;
        KeyBuffer buffer = new KeyBuffer();
        this.key = scheme.writeKey(text, buffer) ? new KeyedVersion(scheme, text, buffer) : null;
    }

    private List<MavenItem> items() {
        List<MavenItem> known = items;
        if (known == null) {
            known = read(text.toLowerCase(Locale.ROOT));
            items = known;
        }
        return known;
    }

    private static List<MavenItem> read(String text) {
        List<MavenItem> items = new ArrayList<>();
        int kept = 0;
        MavenTokens tokens = new MavenTokens(text);
        while (tokens.next()) {
            if (tokens.opensList()) {
                while (items.size() > kept && items.get(items.size() - 1) != MavenItem.Sublist.OPENS) {
                    items.remove(items.size() - 1);
                }
                items.add(MavenItem.Sublist.OPENS);
            }
            MavenItem item = tokens.isWord()
                    ? MavenItem.Word.of(text, tokens.from(), tokens.to(), tokens.isBeforeDigit())
                    : MavenItem.Numeral.of(text, tokens.from(), tokens.to());
            items.add(item);
            if (item.sign() != 0) {
                kept = items.size();
            }
        }
        return List.copyOf(items.subList(0, kept));
    }

    @Override
    public VersionScheme scheme() {
        return scheme;
    }

    /** Compares as Maven does: not transitive for all versions, see {@link MavenScheme}. */
    @Override
    public int compareTo(Version other) {
        if (!(other instanceof MavenVersion that)) {
            throw new IllegalArgumentException("cannot compare a version of " + scheme.name() + " with one of "
                    + other.scheme().name());
        }
        return key != null && that.key != null ? key.compareTo(that.key) : compareItems(that);
    }

    /** The order as Maven has it, which that of the keys must be. */
    int compareItems(MavenVersion that) {
        return compare(items(), that.items());
    }

    private static int compare(List<MavenItem> a, List<MavenItem> b) {
        int common = Math.min(a.size(), b.size());
        for (int i = 0; i < common; i++) {
            int order = MavenItem.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return a.size() > common ? sign(a, common) : -sign(b, common);
    }

    /** The sign of the first item from {@code from} on that has one. */
    private static int sign(List<MavenItem> items, int from) {
        for (int i = from; i < items.size(); i++) {
            int sign = items.get(i).sign();
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MavenVersion that
                && (key != null && that.key != null ? key.equals(that.key) : items().equals(that.items()));
    }

    @Override
    public int hashCode() {
        return items().hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
