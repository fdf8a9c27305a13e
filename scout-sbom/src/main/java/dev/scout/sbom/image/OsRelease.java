package dev.scout.sbom.image;

import dev.scout.core.image.OperatingSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names the operating system by the files of its root.
 *
 * <p>Rule: {@code /etc/os-release}, else {@code /usr/lib/os-release}; where neither names an id, the files that
 * distributions had before: {@code alpine-release} (a version), {@code debian_version} (a version, or
 * {@code codename/sid}), {@code redhat-release} and its kind ({@code Name release version (Codename)}). Source:
 * os-release(5).
 */
final class OsRelease {

    private static final List<String> FILES = List.of("etc/os-release", "usr/lib/os-release");

    private static final List<String> RELEASES = List.of(
            "etc/redhat-release",
            "etc/centos-release",
            "etc/oracle-release",
            "etc/fedora-release",
            "etc/system-release",
            "usr/lib/fedora-release",
            "usr/lib/system-release");

    private static final String RELEASE = " release ";

    /** The id by how a release file begins; the first that fits. */
    private static final List<Map.Entry<String, String>> IDS = List.of(
            Map.entry("red hat", "rhel"),
            Map.entry("centos", "centos"),
            Map.entry("rocky", "rocky"),
            Map.entry("almalinux", "almalinux"),
            Map.entry("fedora", "fedora"),
            Map.entry("oracle", "ol"),
            Map.entry("amazon", "amzn"),
            Map.entry("scientific", "scientific"),
            Map.entry("photon", "photon"));

    private OsRelease() {}

    /** The operating system; null if no file names one. */
    static @Nullable OperatingSystem find(RootFiles root) {
        for (String file : FILES) {
            String text = root.read(file);
            OperatingSystem found = text == null ? null : parse(text);
            if (found != null) {
                return found;
            }
        }
        return findByOldFiles(root);
    }

    private static @Nullable OperatingSystem findByOldFiles(RootFiles root) {
        String alpine = root.read("etc/alpine-release");
        if (alpine != null && !alpine.isBlank()) {
            return OperatingSystem.linux("alpine", firstLine(alpine));
        }
        for (String file : RELEASES) {
            String text = root.read(file);
            OperatingSystem found = text == null ? null : parseRelease(firstLine(text));
            if (found != null) {
                return found;
            }
        }
        String debian = root.read("etc/debian_version");
        return debian == null || debian.isBlank() ? null : parseDebian(firstLine(debian));
    }

    /** What os-release says; null if it names no id. */
    static @Nullable OperatingSystem parse(String text) {
        Map<String, String> values = new HashMap<>();
        for (String line : text.lines().toList()) {
            String plain = line.strip();
            int equals = plain.indexOf('=');
            if (equals > 0 && plain.charAt(0) != '#') {
                values.put(plain.substring(0, equals), unquote(plain.substring(equals + 1)));
            }
        }
        String id = present(values.get("ID"));
        if (id == null) {
            return null;
        }
        String codename = present(values.get("VERSION_CODENAME"));
        String version = values.get("VERSION");
        if (codename == null && id.equals("debian") && version != null) {
            // before Debian 10: VERSION="9 (stretch)"
            codename = inParentheses(version);
        }
        return new OperatingSystem(
                "linux",
                id.toLowerCase(Locale.ROOT),
                present(values.get("VERSION_ID")),
                codename,
                present(values.get("PRETTY_NAME")));
    }

    /** {@code CentOS Linux release 7.9.2009 (Core)}. */
    private static @Nullable OperatingSystem parseRelease(String line) {
        int at = line.indexOf(RELEASE);
        String lower = line.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> id : IDS) {
            if (at > 0 && lower.startsWith(id.getKey())) {
                String version = firstWord(line.substring(at + RELEASE.length()));
                boolean major = id.getValue().equals("centos") && version.indexOf('.') > 0;
                return new OperatingSystem(
                        "linux",
                        id.getValue(),
                        // as its own VERSION_ID would say
                        present(major ? version.substring(0, version.indexOf('.')) : version),
                        null,
                        line);
            }
        }
        return null;
    }

    /** {@code 12.4}, {@code trixie/sid}. */
    private static OperatingSystem parseDebian(String line) {
        boolean numbered = line.charAt(0) >= '0' && line.charAt(0) <= '9';
        int end = line.indexOf(numbered ? '.' : '/');
        String word = end < 0 ? line : line.substring(0, end);
        return new OperatingSystem("linux", "debian", numbered ? word : null, numbered ? null : word, null);
    }

    /** The value of a shell assignment. */
    private static String unquote(String value) {
        if (value.length() >= 2 && value.charAt(0) == '\'' && value.endsWith("'")) {
            return value.substring(1, value.length() - 1);
        }
        boolean quoted = value.length() >= 2 && value.charAt(0) == '"' && value.endsWith("\"");
        String inner = quoted ? value.substring(1, value.length() - 1) : value;
        StringBuilder plain = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            boolean escape = inner.charAt(i) == '\\' && i + 1 < inner.length();
            plain.append(inner.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    private static @Nullable String inParentheses(String text) {
        int open = text.indexOf('(');
        int close = text.indexOf(')', open + 1);
        return open < 0 || close < 0 ? null : present(text.substring(open + 1, close));
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("").strip();
    }

    private static String firstWord(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? text : text.substring(0, space);
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
