package dev.scout.match.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.advisory.Advisory;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads OSV: a record, an array of records, or records line by line. Source: OSV schema 1.7.
 *
 * <p>A line that cannot be read is reported and left out, and the next one is read; elsewhere broken syntax ends the
 * reading, since nobody can say where the next record begins. Of the schema everything is read but {@code credits} and
 * those parts of the {@code *_specific} objects that no one else gives a meaning to.
 */
final class OsvReader implements AdvisoryReader {

    @Override
    public String name() {
        return "OSV";
    }

    /** A document is OSV if its first object, or the one on its second line, begins with a name of the schema. */
    @Override
    public boolean recognises(byte[] start) {
        if (opensRecord(start, 0)) {
            return true;
        }
        int second = 0;
        while (second < start.length && start[second] != '\n') {
            second++;
        }
        return second + 1 < start.length && start[second + 1] == '{' && opensRecord(start, second + 1);
    }

    @Override
    public void read(InputStream document, Consumer<? super Advisory> sink, FeedContext context) throws IOException {
        JsonFactory factory = FeedJson.factory(context.limits());
        LineInput input = new LineInput(document);
        while (!records(factory, input, sink, context)) {
            input.dropLine();
        }
    }

    /** Reads records to the end of the document, or, false, to a line that is broken. */
    private static boolean records(
            JsonFactory factory, LineInput input, Consumer<? super Advisory> sink, FeedContext context)
            throws IOException {
        int line = input.line();
        long offset = input.offset();
        try (JsonParser parser = factory.createParser((InputStream) input)) {
            OsvCursor json = new OsvCursor(parser, context, line, offset);
            OsvRecords records = new OsvRecords(json);
            for (JsonToken token; (token = json.nextValue()) != null; ) {
                input.inRecord(true);
                if (token == JsonToken.START_ARRAY && !input.byLine()) {
                    json.enterArray();
                    while (json.nextElement()) {
                        hand(records.read(), sink);
                    }
                } else {
                    hand(records.read(), sink);
                }
                input.inRecord(false);
            }
            return true;
        } catch (JacksonException | CharConversionException e) {
            Position position = OsvCursor.position(
                    e instanceof JacksonException broken ? broken.getLocation() : null, line, offset);
            if (!input.byLine()) {
                throw new MalformedDocumentException(FeedJson.reason(e), position, e);
            }
            int broken = input.lastLine();
            context.report(
                    Diagnostic.Kind.INVALID_VALUE,
                    "",
                    position.line() == broken ? position : new Position(broken, 0, position.offset()),
                    "the line was left out: " + FeedJson.reason(e));
            return false;
        }
    }

    private static void hand(@Nullable Advisory advisory, Consumer<? super Advisory> sink) {
        if (advisory != null) {
            sink.accept(advisory);
        }
    }

    private static boolean opensRecord(byte[] start, int from) {
        try (JsonParser parser =
                FeedJson.factory(ReadLimits.defaults()).createParser(start, from, start.length - from)) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name; (name = parser.nextFieldName()) != null; ) {
                if (OsvRecords.NAMES.contains(name)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }
}
