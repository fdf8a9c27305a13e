package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import dev.scout.sbom.cyclonedx.CycloneDxProtoTokens.Token;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The text format of Protocol Buffers, in which the standard's own examples are written.
 *
 * <p>Rule: a field is a name, a colon that a message may do without, and a value: texts that are joined, a number, a
 * constant, or a message in braces or angle brackets; several values stand in square brackets. Commas and semicolons
 * may follow. Source: Protocol Buffers, Text Format Language Specification.
 */
final class CycloneDxProtoText implements CycloneDxProtoInput {

    private final CycloneDxProtoTokens tokens;
    private final ReadContext context;
    /** Of each message that was entered: its type, what ends it, and whether it stands in a list. */
    private final Deque<Open> open = new ArrayDeque<>();

    private boolean pending;
    private boolean inList;
    private String field = "";

    private record Open(CycloneDxProtoMessage message, char end, boolean inList, String field) {}

    CycloneDxProtoText(InputStream document, ReadContext context) throws IOException {
        this.context = context;
        this.tokens = new CycloneDxProtoTokens(document, context.limits());
        open.push(new Open(CycloneDxProtoMessage.BOM, '\0', false, ""));
    }

    @Override
    public @Nullable String next() throws IOException {
        while (true) {
            passOver();
            Open message = open.element();
            if (inList) {
                separator();
                if (tokens.take(']')) {
                    inList = false;
                } else {
                    pending = true;
                }
            } else {
                separator();
                if (tokens.token() == Token.END && message.end() == '\0') {
                    return null;
                } else if (message.end() != '\0' && tokens.take(message.end())) {
                    open.pop();
                    inList = message.inList();
                    field = message.field();
                    return null;
                }
                name();
            }
            if (pending && open.element().message().has(field)) {
                return field;
            }
        }
    }

    /** Takes the name of a field and stands before its value. */
    private void name() throws IOException {
        if (tokens.take('[')) {
            // an extension, or the type of what is in an Any
            while (!tokens.take(']')) {
                tokens.expect(Token.WORD, Token.SIGN);
            }
            field = "";
        } else if (tokens.token() == Token.WORD) {
            field = tokens.text();
            tokens.advance();
        } else {
            throw tokens.malformed("expected the name of a field");
        }
        tokens.take(':');
        pending = true;
        if (tokens.take('[')) {
            inList = true;
            pending = !tokens.take(']');
            inList = pending;
        }
    }

    private void separator() throws IOException {
        while (tokens.take(',') || tokens.take(';')) {
            // there may be one; more do no harm
        }
    }

    @Override
    public boolean enter(CycloneDxProtoMessage message) throws IOException {
        char end = tokens.is('{') ? '}' : '>';
        if (!tokens.is('{') && !tokens.is('<')) {
            refuse("a message");
            return false;
        }
        tokens.advance();
        if (open.size() >= context.limits().depth()) {
            throw tokens.malformed(
                    "messages nest deeper than " + context.limits().depth());
        }
        open.push(new Open(message, end, inList, field));
        inList = false;
        pending = false;
        return true;
    }

    @Override
    public @Nullable String text() throws IOException {
        if (tokens.token() != Token.TEXT) {
            refuse("a text");
            return null;
        }
        pending = false;
        String text = tokens.text();
        tokens.advance();
        if (tokens.token() != Token.TEXT) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text);
        while (tokens.token() == Token.TEXT) {
            joined.append(tokens.text());
            if (joined.length() > context.limits().stringLength()) {
                throw tokens.malformed(
                        "a text is longer than " + context.limits().stringLength() + " characters");
            }
            tokens.advance();
        }
        return joined.toString();
    }

    @Override
    public @Nullable Long number() throws IOException {
        if (tokens.token() == Token.WORD
                && (tokens.text().equals("true") || tokens.text().equals("false"))) {
            long truth = tokens.text().equals("true") ? 1 : 0;
            pending = false;
            tokens.advance();
            return truth;
        }
        boolean negative = tokens.token() == Token.SIGN && tokens.take('-');
        if (tokens.token() != Token.NUMBER) {
            refuse("a whole number");
            return null;
        }
        try {
            Long value = Long.decode((negative ? "-" : "") + tokens.text());
            pending = false;
            tokens.advance();
            return value;
        } catch (NumberFormatException e) {
            refuse("a whole number of at most 64 bits");
            return null;
        }
    }

    @Override
    public @Nullable String word(CycloneDxProtoEnum words) throws IOException {
        if (tokens.token() == Token.WORD) {
            String word = words.word(tokens.text());
            pending = false;
            tokens.advance();
            return word;
        }
        Long number = number();
        return number == null ? null : words.word(number);
    }

    @Override
    public void report(Kind kind, String message) {
        context.report(new Diagnostic(kind, field, position(), message));
    }

    @Override
    public Position position() {
        return tokens.position();
    }

    private void refuse(String wanted) throws IOException {
        report(Kind.WRONG_TYPE, "expected " + wanted + "; left out");
        pending = true;
        passOver();
    }

    /** Passes over the value that stands here, if nobody has asked for it yet. */
    private void passOver() throws IOException {
        if (!pending) {
            return;
        }
        pending = false;
        if (tokens.is('{') || tokens.is('<')) {
            Deque<Character> ends = new ArrayDeque<>();
            do {
                if (tokens.is('{') || tokens.is('<') || tokens.is('[')) {
                    ends.push(tokens.is('{') ? '}' : tokens.is('<') ? '>' : ']');
                } else if (tokens.is('}') || tokens.is('>') || tokens.is(']')) {
                    if (!tokens.is(ends.pop())) {
                        throw tokens.malformed("a bracket that does not fit");
                    }
                } else if (tokens.token() == Token.END) {
                    throw tokens.malformed("the document ends too early");
                }
                if (ends.size() > context.limits().depth()) {
                    throw tokens.malformed(
                            "messages nest deeper than " + context.limits().depth());
                }
                tokens.advance();
            } while (!ends.isEmpty());
            return;
        }
        tokens.take('-');
        boolean texts = tokens.token() == Token.TEXT;
        tokens.expect(Token.TEXT, Token.WORD, Token.NUMBER);
        while (texts && tokens.token() == Token.TEXT) {
            tokens.advance();
        }
    }
}
