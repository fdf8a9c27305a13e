package dev.scout.match.ecosystem;

/**
 * What OSV writes for an ecosystem, in parts: {@code Ubuntu:Pro:18.04:LTS} is {@code Ubuntu} and {@code Pro:18.04:LTS}.
 * It is split at its first colon; the suffix may hold more of them.
 *
 * <p>Root rebuilds the packages of others under names of its own ({@code rootio-openssl}), which are installed and
 * ordered like theirs: {@code Root:Debian:12} is about packages of {@code Debian:12}. {@code DHI} is what the Python
 * Software Foundation calls {@code Docker Hardened Images}.
 *
 * <p>Source: OSV schema, defined ecosystems.
 *
 * @param ecosystem its name
 * @param suffix what follows the colon: a release, or the address of a repository; empty if nothing does
 */
public record OsvName(String ecosystem, String suffix) {

    private static final String ROOT = "Root:";

    /** The parts of a text. */
    public static OsvName parse(String text) {
        String plain = text.startsWith(ROOT) ? text.substring(ROOT.length()) : text;
        int colon = plain.indexOf(':');
        String name = colon < 0 ? plain : plain.substring(0, colon);
        return new OsvName(
                name.equals("DHI") ? "Docker Hardened Images" : name, colon < 0 ? "" : plain.substring(colon + 1));
    }
}
