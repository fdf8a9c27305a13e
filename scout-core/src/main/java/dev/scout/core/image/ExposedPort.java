package dev.scout.core.image;

import java.util.Locale;

/**
 * A port, or a range of ports, that an image says it listens on.
 *
 * <p>Rule: {@code port}, {@code port/tcp}, {@code port/udp} or {@code first-last/protocol}; no protocol means tcp.
 * Source: OCI image configuration, {@code config.ExposedPorts}.
 *
 * @param first the lowest port, 0 to 65535
 * @param last the highest; equal to first for a single port
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}; lower case
 */
public record ExposedPort(int first, int last, String protocol) {

    private static final int HIGHEST = 65_535;

    /** Checks the numbers. */
    public ExposedPort {
        if (first < 0 || last < first || last > HIGHEST || protocol.isEmpty()) {
            throw new IllegalArgumentException("not a port: " + first + "-" + last + "/" + protocol);
        }
    }

    /**
     * Reads a key of {@code ExposedPorts}.
     *
     * @throws IllegalArgumentException if it is no port
     */
    public static ExposedPort parse(String text) {
        int slash = text.indexOf('/');
        String ports = slash < 0 ? text : text.substring(0, slash);
        String protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
        int dash = ports.indexOf('-');
        int first = number(dash < 0 ? ports : ports.substring(0, dash), text);
        return new ExposedPort(first, dash < 0 ? first : number(ports.substring(dash + 1), text), protocol);
    }

    private static int number(String digits, String text) {
        boolean valid =
                !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!valid) {
            throw new IllegalArgumentException("not a port: " + text);
        }
        return Integer.parseInt(digits);
    }

    @Override
    public String toString() {
        return (first == last ? "" + first : first + "-" + last) + "/" + protocol;
    }
}
