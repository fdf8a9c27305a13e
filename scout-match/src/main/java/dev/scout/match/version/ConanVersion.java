package dev.scout.match.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A Conan version in its items, without trailing zeros. Equal to each version that compares as the same. */
final class ConanVersion implements Version {

    private final VersionScheme scheme;
    private final String text;
    private final List<ConanItem> main;
    private final @Nullable List<ConanItem> pre;
    private final @Nullable List<ConanItem> build;

    private ConanVersion(
            VersionScheme scheme,
            String text,
            List<ConanItem> main,
            @Nullable List<ConanItem> pre,
            @Nullable List<ConanItem> build) {
        this.scheme = scheme;
        this.text = text;
        this.main = main;
        this.pre = pre;
        this.build = build;
    }

    static ConanVersion of(VersionScheme scheme, String text) {
        int plus = text.lastIndexOf('+');
        int mainEnd = plus < 0 ? text.length() : plus;
        int hyphen = text.indexOf('-');
        boolean hasPre = hyphen >= 0 && hyphen < mainEnd;
        return new ConanVersion(
                scheme,
                text,
                items(text, 0, hasPre ? hyphen : mainEnd),
                hasPre ? items(text, hyphen + 1, mainEnd) : null,
                plus < 0 ? null : items(text, plus + 1, text.length()));
    }

    private static List<ConanItem> items(String text, int from, int to) {
        List<ConanItem> items = new ArrayList<>();
        int start = from;
        while (start <= to) {
            int dot = text.indexOf('.', start);
            int end = dot < 0 || dot > to ? to : dot;
            items.add(ConanItem.of(text.substring(start, end)));
            start = end + 1;
        }
        int size = items.size();
        while (size > 0 && items.get(size - 1).isZero()) {
            size--;
        }
        return List.copyOf(items.subList(0, size));
    }

    @Override
    public VersionScheme scheme() {
        return scheme;
    }

    @Override
    public int compareTo(Version other) {
        if (!(other instanceof ConanVersion that)) {
            throw new IllegalArgumentException("cannot compare a version of " + scheme.name() + " with one of "
                    + other.scheme().name());
        }
        int mains = compare(main, that.main);
        if (mains != 0) {
            return mains;
        }
        int pres = compare(pre, that.pre, 1);
        return pres != 0 ? pres : compare(build, that.build, -1);
    }

    /** Compares two lists; one that is missing sorts as {@code missing} says. */
    private static int compare(@Nullable List<ConanItem> a, @Nullable List<ConanItem> b, int missing) {
        if (a == null) {
            return b == null ? 0 : missing;
        }
        return b == null ? -missing : compare(a, b);
    }

    private static int compare(List<ConanItem> a, List<ConanItem> b) {
        int shorter = Math.min(a.size(), b.size());
        for (int i = 0; i < shorter; i++) {
            int items = a.get(i).compareTo(b.get(i));
            if (items != 0) {
                return items;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConanVersion that
                && main.equals(that.main)
                && Objects.equals(pre, that.pre)
                && Objects.equals(build, that.build);
    }

    @Override
    public int hashCode() {
        return Objects.hash(main, pre, build);
    }

    @Override
    public String toString() {
        return text;
    }
}
