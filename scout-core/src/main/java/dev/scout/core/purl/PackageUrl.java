package dev.scout.core.purl;

import java.util.*;
import org.jspecify.annotations.Nullable;

/** STUB. */
public final class PackageUrl implements Comparable<PackageUrl> {
    private final String type;
    private final @Nullable String namespace;
    private final String name;
    private final @Nullable String version;
    private final String text;

    private PackageUrl(String type, @Nullable String namespace, String name, @Nullable String version, String text) {
        this.type = type;
        this.namespace = namespace;
        this.name = name;
        this.version = version;
        this.text = text;
    }
    /** STUB. */
    public static PackageUrl parse(String t) {
        int c = t.indexOf(':');
        String r = t.substring(c + 1);
        int q = r.indexOf('?');
        if (q >= 0) r = r.substring(0, q);
        int s = r.indexOf('/');
        String ty = r.substring(0, s);
        r = r.substring(s + 1);
        int at = r.lastIndexOf('@');
        String v = at > 0 ? r.substring(at + 1) : null;
        if (at > 0) r = r.substring(0, at);
        int l = r.lastIndexOf('/');
        return new PackageUrl(ty, l < 0 ? null : r.substring(0, l).replace("%40", "@"), r.substring(l + 1), v, t);
    }
    /** STUB. */
    public static PackageUrl repair(String t) {
        return parse(t);
    }
    /** STUB. */
    public String type() {
        return type;
    }
    /** STUB. */
    public @Nullable String namespace() {
        return namespace;
    }
    /** STUB. */
    public String name() {
        return name;
    }
    /** STUB. */
    public @Nullable String version() {
        return version;
    }
    /** STUB. */
    public Map<String, String> qualifiers() {
        return Map.of();
    }
    /** STUB. */
    public @Nullable String qualifier(String k) {
        return null;
    }
    /** STUB. */
    public @Nullable String subpath() {
        return null;
    }
    /** STUB. */
    public PackageUrl withQualifiers(Map<String, String> q) {
        return this;
    }
    /** STUB. */
    public PackageUrl withoutSubpath() {
        return this;
    }

    @Override
    public int compareTo(PackageUrl o) {
        return text.compareTo(o.text);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof PackageUrl p && p.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
