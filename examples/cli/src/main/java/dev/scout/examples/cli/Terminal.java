package dev.scout.examples.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Whether a person looks on. Asks the operating system, without native code. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /** Whether standard output may be coloured: it is a terminal, and {@code NO_COLOR} is not set (no-color.org). */
    static boolean showsColour() {
        String wish = System.getenv("NO_COLOR");
        return (wish == null || wish.isEmpty()) && isTerminal(System.console());
    }

    /** Whether standard error is a terminal; where that cannot be asked, whether the others are. */
    static boolean showsProgress() {
        if (!Files.isSymbolicLink(STANDARD_ERROR)) {
            return isTerminal(System.console());
        }
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** From Java 22 on there may be a console without a terminal, and there is a method that tells. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
