package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * A document in YAML as one in JSON. Loads classes of an optional artifact, so it is only to be touched once a YAML
 * document is met.
 */
final class YamlSource implements JsonSource {

    private final YAMLParser yaml;
    private final int stringLength;

    private YamlSource(YAMLParser yaml, ReadLimits limits) {
        this.yaml = yaml;
        this.stringLength = limits.stringLength();
    }

    static JsonSource of(InputStream document, ReadLimits limits) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) Math.min(Integer.MAX_VALUE, limits.totalBytes()));
        options.setNestingDepthLimit(limits.depth());
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(Utf8Json.LONGEST_NUMBER)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        return new YamlSource(factory.createParser(document), limits);
    }

    @Override
    public @Nullable JsonToken next() throws IOException {
        try {
            JsonToken token = yaml.nextToken();
            if (token != null && yaml.isCurrentAlias()) {
                throw new JsonParseException(yaml, "an alias, which is not read", yaml.currentTokenLocation());
            }
            if (token == JsonToken.VALUE_STRING && yaml.getTextLength() > stringLength) {
                throw new JsonParseException(
                        yaml, "a text of more than " + stringLength + " characters", yaml.currentTokenLocation());
            }
            return token;
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public @Nullable String nextName() throws IOException {
        if (next() != JsonToken.FIELD_NAME) {
            return null;
        }
        String name = yaml.currentName();
        next();
        return name;
    }

    /** Passes over a value, whose aliases are refused, too. */
    @Override
    public void skipChildren() throws IOException {
        for (int open = token().isStructStart() ? 1 : 0; open > 0; ) {
            JsonToken token = next();
            if (token == null) {
                return;
            } else if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
    }

    @Override
    public JsonToken token() {
        return yaml.currentToken();
    }

    @Override
    public String text() throws IOException {
        try {
            return yaml.getText();
        } catch (JacksonException e) {
            throw malformed(e);
        }
    }

    @Override
    public String text(Texts known) throws IOException {
        return text();
    }

    @Override
    public boolean hasMore() throws IOException {
        return next() != null;
    }

    @Override
    public Position position() {
        return position(yaml.currentTokenLocation());
    }

    @Override
    public String pointer() {
        return yaml.getParsingContext().pathAsPointer().toString();
    }

    private static MalformedDocumentException malformed(JacksonException e) {
        JsonLocation location = e.getLocation();
        return new MalformedDocumentException(
                e.getOriginalMessage(), location == null ? Position.UNKNOWN : position(location), e);
    }

    private static Position position(JsonLocation location) {
        return new Position(
                Math.max(location.getLineNr(), 0),
                Math.max(location.getColumnNr(), 0),
                location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset());
    }
}
