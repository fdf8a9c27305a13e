package dev.scout.examples.cli;

/** Text from documents, made harmless for a terminal. */
final class PlainText {

    private PlainText() {}

    /**
     * The text with a question mark for each control, line break and invisible directive; the text itself if it has
     * none.
     */
    static String of(String text) {
        return text.codePoints().noneMatch(PlainText::isUnsafe)
                ? text
                : text.codePoints()
                        .map(c -> isUnsafe(c) ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isUnsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
