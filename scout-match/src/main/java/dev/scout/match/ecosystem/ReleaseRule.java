package dev.scout.match.ecosystem;

import java.util.Locale;
import java.util.Map;

/**
 * How the releases of a distribution are called, so that the suffix of an OSV ecosystem ({@code Debian:12}) and what an
 * image says of itself ({@code debian-12.5}, {@code bookworm}) meet: both are brought to one normal form, the key.
 */
public enum ReleaseRule {

    /** No releases, or one that rolls: all advisories are for everyone. */
    NONE {
        @Override
        public String key(String release) {
            return "";
        }
    },

    /** The first number. Debian, and the Red Hat family. */
    MAJOR {
        @Override
        public String key(String release) {
            String numbered = CODENAMES.getOrDefault(release.toLowerCase(Locale.ROOT), release);
            int dot = numbered.indexOf('.');
            return dot < 0 ? numbered : numbered.substring(0, dot);
        }
    },

    /** The first two numbers, with or without a {@code v} before them. Alpine. */
    MAJOR_MINOR {
        @Override
        public String key(String release) {
            String plain = release.startsWith("v") ? release.substring(1) : release;
            int dot = plain.indexOf('.');
            int second = dot < 0 ? -1 : plain.indexOf('.', dot + 1);
            return second < 0 ? plain : plain.substring(0, second);
        }
    },

    /** Year and month; {@code :LTS} says nothing, {@code Pro:} says much: those fixes are not for everyone. */
    UBUNTU {
        @Override
        public String key(String release) {
            String plain = release.endsWith(":LTS") ? release.substring(0, release.length() - 4) : release;
            return CODENAMES.getOrDefault(plain.toLowerCase(Locale.ROOT), plain);
        }
    },

    /** As written. */
    EXACT {
        @Override
        public String key(String release) {
            return release;
        }
    };

    private static final Map<String, String> CODENAMES = Map.ofEntries(
            Map.entry("wheezy", "7"),
            Map.entry("jessie", "8"),
            Map.entry("stretch", "9"),
            Map.entry("buster", "10"),
            Map.entry("bullseye", "11"),
            Map.entry("bookworm", "12"),
            Map.entry("trixie", "13"),
            Map.entry("forky", "14"),
            Map.entry("trusty", "14.04"),
            Map.entry("xenial", "16.04"),
            Map.entry("bionic", "18.04"),
            Map.entry("focal", "20.04"),
            Map.entry("jammy", "22.04"),
            Map.entry("noble", "24.04"));

    /** The key of a release in any spelling; empty where releases do not count. */
    public abstract String key(String release);
}
