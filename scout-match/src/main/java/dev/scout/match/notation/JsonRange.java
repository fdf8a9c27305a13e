package dev.scout.match.notation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads a range that is a JSON object. */
final class JsonRange {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonRange() {}

    /** Takes one member of an object; the parser stands at its value, and must be left at its end. */
    interface Member {
        void read(String name, JsonParser parser) throws IOException;
    }

    /** Reads the members of the one object that a text is. */
    static void read(String notation, String text, Member member) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            object(parser, member);
            if (parser.nextToken() != null) {
                throw refusal(notation, text, parser, "expected the end");
            }
        } catch (JsonProcessingException e) {
            throw new InvalidRangeException(notation, text, position(e), "expected JSON of a range");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the members of an object where the parser stands. */
    static void object(JsonParser parser, Member member) throws IOException {
        need(parser, JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name, parser);
        }
    }

    /** The text where the parser stands. */
    static String text(JsonParser parser) throws IOException {
        need(parser, JsonToken.VALUE_STRING);
        return parser.getText();
    }

    /** Refuses what is no such token. */
    static void need(JsonParser parser, JsonToken token) throws IOException {
        if (parser.currentToken() != token) {
            throw new JsonParseException(parser, "expected " + token);
        }
    }

    private static InvalidRangeException refusal(String notation, String text, JsonParser parser, String reason) {
        return new InvalidRangeException(
                notation, text, (int) parser.currentTokenLocation().getCharOffset(), reason);
    }

    private static int position(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
    }
}
