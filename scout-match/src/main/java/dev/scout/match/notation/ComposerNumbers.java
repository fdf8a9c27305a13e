package dev.scout.match.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The version of a tilde, caret or hyphen constraint: one to four numbers, and what follows them.
 *
 * @param numbers decimal digits
 * @param stability whether a stability stands after the numbers
 * @param branch whether {@code .x-dev} does
 * @param end where the version ends
 */
record ComposerNumbers(List<String> numbers, boolean stability, boolean branch, int end) {

    private static final int MOST = 4;

    /** Reads the version that stands at {@code from}, up to white space or the end; null if there is none. */
    static @Nullable ComposerNumbers read(String text, int from) {
        List<String> numbers = new ArrayList<>();
        int at = text.regionMatches(true, from, "v", 0, 1) ? from + 1 : from;
        while (numbers.size() < MOST) {
            int start = numbers.isEmpty() ? at : at + 1;
            int end = start <= text.length() && (numbers.isEmpty() || text.startsWith(".", at))
                    ? ComposerStability.endOfDigits(text, start)
                    : start;
            if (end == start) {
                break;
            }
            numbers.add(text.substring(start, end));
            at = end;
        }
        if (numbers.isEmpty()) {
            return null;
        }
        ComposerStability.Modifier modifier = ComposerStability.read(text, at, true);
        int end = endOfMetadata(text, modifier.end());
        if (isEnd(text, end)) {
            return new ComposerNumbers(List.copyOf(numbers), !modifier.isEmpty(), false, end);
        }
        int branch = endOfBranch(text, at);
        end = branch < 0 ? -1 : endOfMetadata(text, branch);
        return end >= 0 && isEnd(text, end) ? new ComposerNumbers(List.copyOf(numbers), false, true, end) : null;
    }

    boolean isPlain() {
        return !stability && !branch;
    }

    /** The number of this place, from 1; empty if it is not given. */
    String number(int place) {
        return place <= numbers.size() ? numbers.get(place - 1) : "";
    }

    /** The numbers up to a place, 0 after it, and {@code -dev}. */
    String from(int place) {
        return padded(numbers, place);
    }

    /** The same, with the number of that place raised. */
    String after(int place) {
        List<String> raised = new ArrayList<>(numbers);
        raised.set(place - 1, PartialVersion.next(raised.get(place - 1)));
        return padded(raised, place);
    }

    private static String padded(List<String> numbers, int place) {
        StringBuilder version = new StringBuilder();
        for (int i = 1; i <= MOST; i++) {
            version.append(i <= place ? numbers.get(i - 1) : "0").append(i < MOST ? "." : "-dev");
        }
        return version.toString();
    }

    /** The end of {@code .x-dev}, or -1. */
    private static int endOfBranch(String text, int from) {
        if (!text.startsWith(".", from) || from + 1 >= text.length() || "xX*".indexOf(text.charAt(from + 1)) < 0) {
            return -1;
        }
        int at = from + 2;
        at += text.startsWith(".", at) || text.startsWith("-", at) ? 1 : 0;
        return text.regionMatches(true, at, "dev", 0, 3) ? at + 3 : -1;
    }

    private static int endOfMetadata(String text, int from) {
        if (!text.startsWith("+", from)) {
            return from;
        }
        int at = from + 1;
        while (at < text.length() && !ComposerStability.isSpace(text.charAt(at))) {
            at++;
        }
        return at > from + 1 ? at : from;
    }

    private static boolean isEnd(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ';
    }
}
