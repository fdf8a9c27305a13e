package dev.scout.sbom.image;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Names within an archive, as paths below its root: no leading slash, no {@code .}, no {@code ..}. */
final class ArchivePath {

    private ArchivePath() {}

    /** The path that a name means; empty for the root itself; null if it leads out of the root. */
    static @Nullable String of(String name) {
        if (isPlain(name)) {
            return name;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return null;
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /** The path that a link at another path means; null if it leads out of the root. */
    static @Nullable String ofLink(String path, String target) {
        return of(target.startsWith("/") ? target : parent(path) + "/" + target);
    }

    /** The folder that holds a path; empty for the root. */
    static String parent(String path) {
        return path.substring(0, Math.max(path.lastIndexOf('/'), 0));
    }

    /** The last part of a path. */
    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A path below a folder, which may be the root. */
    static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** The usual case: nothing to clean. */
    private static boolean isPlain(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.endsWith("/")) {
            return false;
        }
        int dots = 0;
        boolean onlyDots = true;
        for (int i = 0; i <= name.length(); i++) {
            char c = i == name.length() ? '/' : name.charAt(i);
            if (c == '/') {
                // an empty part, "." or ".."
                if (onlyDots && dots <= 2) {
                    return false;
                }
                dots = 0;
                onlyDots = true;
            } else if (c == '.') {
                dots++;
            } else {
                onlyDots = false;
            }
        }
        return true;
    }
}
