package dev.scout.core.risk;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command sets: {@code ENV DB_PASSWORD=…}, {@code RUN |1 TOKEN=… /bin/sh -c …}, {@code --password=…}.
 *
 * <p>Rule: a name of letters, digits, {@code _}, {@code -} and {@code .} at the start of a word, an equals sign, and a
 * value: up to the quote that closes it, if it begins with one, else up to white space, a semicolon or a quote. A value
 * in quotes may hold settings of its own. Source: what BuildKit and the builder of Docker write into the history of an
 * image, which quotes nothing: of a variable whose value has blanks, the first word is its value here. Linear.
 */
final class CommandSettings {

    /**
     * One of them.
     *
     * @param name without the dashes of an option
     * @param from where the value begins
     * @param to where it ends, exclusive
     */
    record Setting(String name, int from, int to) {}

    private CommandSettings() {}

    /** The settings of a command, in its order. */
    static List<Setting> of(String command) {
        List<Setting> settings = new ArrayList<>();
        int equals = command.indexOf('=');
        int done = 0;
        while (equals >= 0) {
            int start = nameStart(command, equals, done);
            int next = equals + 1;
            if (start < equals && (start == 0 || isBetweenWords(command.charAt(start - 1)))) {
                boolean quoted = next < command.length() && isQuote(command.charAt(next));
                int from = quoted ? next + 1 : next;
                int to = quoted ? closing(command, from) : end(command, from);
                if (from < to) {
                    settings.add(new Setting(withoutDashes(command.substring(start, equals)), from, to));
                }
                next = quoted ? from : to;
            }
            done = next;
            equals = command.indexOf('=', done);
        }
        return settings;
    }

    private static int nameStart(String command, int equals, int notBefore) {
        int start = equals;
        while (start > notBefore && isOfName(command.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int closing(String command, int from) {
        int close = command.indexOf(command.charAt(from - 1), from);
        return close < 0 ? command.length() : close;
    }

    private static int end(String command, int from) {
        int end = from;
        while (end < command.length() && !isBetweenWords(command.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutDashes(String name) {
        int start = 0;
        while (start < name.length() && name.charAt(start) == '-') {
            start++;
        }
        return name.substring(start);
    }

    private static boolean isOfName(char c) {
        return Alphabet.DOTTED.has(c);
    }

    private static boolean isBetweenWords(char c) {
        return c <= ' ' || c == ';' || isQuote(c);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
