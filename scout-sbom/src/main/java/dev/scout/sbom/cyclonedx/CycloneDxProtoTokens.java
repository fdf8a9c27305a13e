package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.BufferedReader;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The tokens of the text format of Protocol Buffers, each with its place. Comments are none. */
final class CycloneDxProtoTokens {

    /** What a token is. */
    enum Token {
        WORD,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    private static final int NONE = -2;

    private final Reader characters;
    private final ReadLimits limits;
    private final StringBuilder text = new StringBuilder();
    private Token token = Token.END;
    private int peeked = NONE;
    private int line = 1;
    private int column;
    private long offset;
    private Position position = new Position(1, 1, 0);

    CycloneDxProtoTokens(InputStream document, ReadLimits limits) throws IOException {
        this.limits = limits;
        this.characters = new BufferedReader(
                new InputStreamReader(
                        document,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 14);
        if (peek() == '\uFEFF') {
            read();
        }
        advance();
    }

    Token token() {
        return token;
    }

    /** The word, the number, the sign, or the text without its quotes. */
    String text() {
        return text.toString();
    }

    /** Where the token begins. */
    Position position() {
        return position;
    }

    boolean is(char sign) {
        return token == Token.SIGN && text.charAt(0) == sign;
    }

    /** Passes a sign, if it stands here. */
    boolean take(char sign) throws IOException {
        if (!is(sign)) {
            return false;
        }
        advance();
        return true;
    }

    /** Passes a token, which has to be one of these. */
    void expect(Token... wanted) throws IOException {
        if (!Arrays.asList(wanted).contains(token)) {
            throw malformed(token == Token.END ? "the document ends too early" : "unexpected \"" + text + "\"");
        }
        advance();
    }

    MalformedDocumentException malformed(String reason) {
        return new MalformedDocumentException(reason, position);
    }

    /** Stands on the next token. */
    void advance() throws IOException {
        text.setLength(0);
        int c = peek();
        while (c == '#' || c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0) {
            read();
            if (c == '#') {
                while (peek() >= 0 && peek() != '\n') {
                    read();
                }
            }
            c = peek();
        }
        position = new Position(line, column + 1, offset);
        if (c < 0) {
            token = Token.END;
        } else if (c == '"' || c == '\'') {
            token = Token.TEXT;
            quoted(read());
        } else if (isLetter(c)) {
            token = Token.WORD;
            run();
        } else if (isDigit(c) || c == '.') {
            token = Token.NUMBER;
            run();
        } else if ("{}<>[]:,;-/".indexOf(c) >= 0) {
            token = Token.SIGN;
            text.append((char) read());
        } else {
            throw malformed("unexpected character U+" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
        }
    }

    /** Letters, digits and points; in a number also the sign of its exponent. */
    private void run() throws IOException {
        int last = 0;
        while (isLetter(peek())
                || isDigit(peek())
                || peek() == '.'
                || token == Token.NUMBER && (peek() == '-' || peek() == '+') && (last == 'e' || last == 'E')) {
            last = read();
            append(last);
        }
    }

    private void quoted(int quote) throws IOException {
        while (peek() != quote) {
            int c = read();
            if (c < 0 || c == '\n') {
                throw malformed(c < 0 ? "the document ends too early" : "a text that does not end in its line");
            } else if (c == '\\') {
                escape();
            } else {
                append(c);
            }
        }
        read();
    }

    private void escape() throws IOException {
        int c = read();
        switch (c) {
            case 'a' -> append(7);
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'v' -> append(0x0B);
            case '?', '\\', '\'', '"' -> append(c);
            case 'u' -> codePoint(4);
            case 'U' -> codePoint(8);
            case 'x', 'X', '0', '1', '2', '3', '4', '5', '6', '7' -> bytes(c);
            default -> throw malformed("an escape that is not known");
        }
    }

    private void codePoint(int digits) throws IOException {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = Character.digit(read(), 16);
            if (digit < 0 || value > 0x10FFFF >> 4) {
                throw malformed("an escape that is no character");
            }
            value = value << 4 | digit;
        }
        if (!Character.isValidCodePoint(value)) {
            throw malformed("an escape that is no character");
        }
        text.appendCodePoint(value);
    }

    /** Octal and hexadecimal escapes, which are bytes of UTF-8: as many as follow one another. */
    private void bytes(int first) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4);
        int c = first;
        int lead;
        do {
            bytes.put((byte) escapedByte(c));
            lead = bytes.get(0) & 0xFF;
            int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            if (bytes.position() == length) {
                break;
            }
            if (read() != '\\') {
                throw malformed("an escape that is no UTF-8");
            }
            c = read();
        } while (true);
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            text.append(decoded);
        } catch (CharacterCodingException e) {
            throw new MalformedDocumentException("an escape that is no UTF-8", position, e);
        }
    }

    private int escapedByte(int first) throws IOException {
        boolean hex = first == 'x' || first == 'X';
        int value = hex ? 0 : Character.digit(first, 8);
        int digits = 0;
        while (digits < 2 && Character.digit(peek(), hex ? 16 : 8) >= 0) {
            value = value * (hex ? 16 : 8) + Character.digit(read(), hex ? 16 : 8);
            digits++;
        }
        if (value < 0 || value > 0xFF || hex && digits == 0) {
            throw malformed("an escape that is no byte");
        }
        return value;
    }

    private void append(int c) throws MalformedDocumentException {
        if (text.length() >= limits.stringLength()) {
            throw malformed("a text is longer than " + limits.stringLength() + " characters");
        }
        text.append((char) c);
    }

    private int peek() throws IOException {
        if (peeked == NONE) {
            try {
                peeked = characters.read();
            } catch (CharacterCodingException | CharConversionException e) {
                throw new MalformedDocumentException("broken encoding: " + e.getMessage(), position, e);
            }
        }
        return peeked;
    }

    private int read() throws IOException {
        int c = peek();
        peeked = NONE;
        if (c >= 0) {
            offset++;
            column = c == '\n' ? 0 : column + 1;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
