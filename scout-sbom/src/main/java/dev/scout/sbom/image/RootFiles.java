package dev.scout.sbom.image;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that name the operating system as they are after all layers, with the links that lead to them. Layers are
 * applied from the bottom up, as one would unpack them: through the links of folders that are there already.
 */
final class RootFiles {

    private static final int MOST_HOPS = 40;

    /** What stands at a path, and the layer that put it there. */
    private record Node(
            int layer, @Nullable String target, @Nullable String text) {}

    private final TreeMap<String, Node> nodes = new TreeMap<>();
    private boolean cyclic;
    private boolean hidden;

    /** Applies the next layer. */
    void apply(int layer, List<RootChange> changes) {
        for (RootChange change : changes) {
            String path = change.path().isEmpty() ? "" : throughFolders(change.path());
            if (path != null) {
                apply(layer, change, path);
            }
        }
    }

    private void apply(int layer, RootChange change, String path) {
        if (change instanceof RootChange.Removed) {
            removeOlder(path, layer, true);
        } else if (change instanceof RootChange.Emptied) {
            removeOlder(path, layer, false);
        } else if (change instanceof RootChange.FolderMade) {
            // a folder upon a folder is the same one; upon anything else it takes its place
            nodes.remove(path);
        } else {
            below(path).clear();
            nodes.put(path, node(layer, change));
        }
    }

    private Node node(int layer, RootChange change) {
        if (change instanceof RootChange.Written written) {
            return new Node(layer, null, written.text());
        } else if (change instanceof RootChange.Linked link) {
            return new Node(layer, link.target(), null);
        } else if (change instanceof RootChange.Named named) {
            String target = throughFolders(named.target());
            Node same = target == null ? null : nodes.get(target);
            return same == null ? new Node(layer, null, null) : new Node(layer, same.target(), same.text());
        }
        return new Node(layer, null, null);
    }

    private void removeOlder(String path, int layer, boolean itself) {
        below(path).values().removeIf(node -> node.layer() < layer);
        Node node = nodes.get(path);
        if (itself && node != null && node.layer() < layer) {
            nodes.remove(path);
        }
    }

    private Map<String, Node> below(String folder) {
        return folder.isEmpty() ? nodes : nodes.subMap(folder + "/", folder + "0");
    }

    /** The text of a file, through all links; null if there is none, or if it cannot be told. */
    @Nullable
    String read(String path) {
        String at = resolve(path, true);
        Node node = at == null ? null : nodes.get(at);
        if (node == null) {
            return null;
        }
        hidden |= node.text() == null;
        return node.text();
    }

    /** Whether a link was followed in vain because it leads in a circle. */
    boolean hasCycle() {
        return cyclic;
    }

    /** Whether a file was wanted whose content is not known. */
    boolean hasHidden() {
        return hidden;
    }

    private @Nullable String throughFolders(String path) {
        return resolve(path, false);
    }

    /** The path at the end of the links of all folders, and of the last part if that is wanted. */
    private @Nullable String resolve(String path, boolean lastToo) {
        Deque<String> parts = new ArrayDeque<>(List.of(path.split("/", -1)));
        String at = "";
        int hops = 0;
        while (!parts.isEmpty()) {
            String part = parts.removeFirst();
            if (part.isEmpty() || part.equals(".")) {
                continue;
            }
            if (part.equals("..")) {
                // the root is its own parent
                at = ArchivePath.parent(at);
                continue;
            }
            String next = ArchivePath.below(at, part);
            Node node = parts.isEmpty() && !lastToo ? null : nodes.get(next);
            if (node == null || node.target() == null) {
                at = next;
                continue;
            }
            if (++hops > MOST_HOPS) {
                cyclic = true;
                return null;
            }
            String[] target = node.target().split("/", -1);
            for (int i = target.length - 1; i >= 0; i--) {
                parts.addFirst(target[i]);
            }
            at = node.target().startsWith("/") ? "" : at;
        }
        return at;
    }
}
