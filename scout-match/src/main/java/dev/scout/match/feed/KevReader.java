package dev.scout.match.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.risk.Signal;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals.KnownExploited;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads CISA's catalogue of known exploited vulnerabilities: {@code vulnerabilities[]} with {@code cveID},
 * {@code dateAdded}, {@code dueDate} and {@code knownRansomwareCampaignUse}, {@code Known} or {@code Unknown}. Source:
 * CISA, known_exploited_vulnerabilities_schema.json.
 *
 * <p>The catalogue says how many entries it has; a diagnostic says so where they are not as many.
 */
final class KevReader implements SignalReader {

    @Override
    public String name() {
        return "KEV";
    }

    /** Recognised by {@code catalogVersion}, or by the {@code cveID} of its first entry. */
    @Override
    public boolean recognises(byte[] start) {
        try (JsonParser parser = FeedJson.factory(ReadLimits.defaults()).createParser(start)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name; (name = parser.nextFieldName()) != null; parser.skipChildren()) {
                parser.nextToken();
                if (name.equals("catalogVersion")) {
                    return true;
                } else if (name.equals("vulnerabilities")) {
                    return firstHasCveId(parser);
                }
            }
            return false;
        } catch (IOException e) {
            // the start ends in the middle of something that is no catalogue
            return false;
        }
    }

    private static boolean firstHasCveId(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        for (String name; (name = parser.nextFieldName()) != null; parser.skipChildren()) {
            if (name.equals("cveID")) {
                return true;
            }
            parser.nextToken();
        }
        return false;
    }

    @Override
    public void read(InputStream document, Consumer<? super Signal> sink, FeedContext context) throws IOException {
        try (JsonParser parser = FeedJson.factory(context.limits()).createParser(document)) {
            OsvCursor json = new OsvCursor(parser, context, 1, 0);
            json.nextValue();
            catalogue(json, sink);
            if (json.nextValue() != null) {
                json.report(Kind.INVALID_VALUE, "more follows after the catalogue; it was not read");
            }
        } catch (JacksonException e) {
            throw new MalformedDocumentException(FeedJson.reason(e), OsvCursor.position(e.getLocation(), 1, 0), e);
        } catch (CharConversionException e) {
            throw new MalformedDocumentException(FeedJson.reason(e), Position.UNKNOWN, e);
        }
    }

    private static void catalogue(OsvCursor json, Consumer<? super Signal> sink) throws IOException {
        int entries = 0;
        String promised = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                if (name.equals("count")) {
                    promised = json.number();
                } else if (name.equals("vulnerabilities") && json.enterArray()) {
                    while (json.nextElement()) {
                        entries++;
                        KnownExploited entry = entry(json);
                        if (entry != null) {
                            sink.accept(entry);
                        }
                    }
                }
            }
        }
        if (promised != null && !promised.equals(String.valueOf(entries))) {
            json.report(
                    Kind.INVALID_VALUE, "the catalogue says that it has " + promised + " entries; it has " + entries);
        }
    }

    private static @Nullable KnownExploited entry(OsvCursor json) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String cve = null;
        LocalDate added = null;
        LocalDate due = null;
        boolean ransomware = false;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "cveID" -> cve = json.text();
                case "dateAdded" -> added = date(json);
                case "dueDate" -> due = date(json);
                case "knownRansomwareCampaignUse" -> ransomware = isKnown(json);
                default -> {
                    // names, descriptions and links are not kept
                }
            }
        }
        if (cve == null || added == null) {
            json.report(Kind.MISSING, "an entry without " + (cve == null ? "cveID" : "dateAdded") + "; left out");
            return null;
        } else if (!SignalTable.isKey(cve)) {
            json.report(Kind.INVALID_VALUE, "\"" + OsvCursor.shortened(cve) + "\" is no CVE id; left out");
            return null;
        }
        return new KnownExploited(cve, added, due, ransomware);
    }

    private static @Nullable LocalDate date(OsvCursor json) throws IOException {
        String text = json.text();
        Instant time = text == null ? null : FeedTime.meant(text.strip());
        if (text != null && time == null) {
            json.report(Kind.INVALID_VALUE, "\"" + OsvCursor.shortened(text) + "\" is no date; left out");
        }
        return time == null ? null : time.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static boolean isKnown(OsvCursor json) throws IOException {
        String word = json.text();
        if (word != null && !word.equals("Known") && !word.equals("Unknown")) {
            json.report(
                    Kind.UNKNOWN_VALUE,
                    "\"" + OsvCursor.shortened(word) + "\" is neither Known nor Unknown; taken as Unknown");
        }
        return "Known".equals(word);
    }
}
