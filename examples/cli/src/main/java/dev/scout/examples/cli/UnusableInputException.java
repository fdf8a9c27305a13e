package dev.scout.examples.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** An input cannot be used. The message says which one, what is wrong with it and where; it is all that a user sees. */
final class UnusableInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(String message) {
        super(message);
    }

    /** Says of an input by name what an exception says of it. */
    static UnusableInputException of(String input, IOException e) {
        String reason = reason(e);
        return new UnusableInputException(reason.startsWith(input) ? reason : input + ": " + reason);
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file or directory";
        } else if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": may not be read";
        } else if (e instanceof FileSystemException trouble && trouble.getReason() != null) {
            return trouble.getFile() + ": " + trouble.getReason();
        } else if (e instanceof CharacterCodingException) {
            return "not UTF-8";
        }
        return Objects.requireNonNullElse(e.getMessage(), e.toString());
    }
}
