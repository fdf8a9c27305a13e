package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The tokens of a YAML document, which are those of JSON. Loads classes of an optional artifact, so it is only to be
 * touched once a YAML document is met.
 */
final class YamlTokens extends JsonParserDelegate {

    private final YAMLParser yaml;
    private final int stringLength;

    private YamlTokens(YAMLParser yaml, ReadLimits limits) {
        super(yaml);
        this.yaml = yaml;
        this.stringLength = limits.stringLength();
    }

    static JsonParser parser(InputStream document, ReadLimits limits) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) Math.min(Integer.MAX_VALUE, limits.totalBytes()));
        options.setNestingDepthLimit(limits.depth());
        YAMLFactory factory = YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(1_000)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        return new YamlTokens(factory.createParser(document), limits);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = yaml.nextToken();
        if (token != null && yaml.isCurrentAlias()) {
            throw new JsonParseException(yaml, "an alias, which is not read", yaml.currentTokenLocation());
        }
        if (token == JsonToken.VALUE_STRING && yaml.getTextLength() > stringLength) {
            throw new JsonParseException(
                    yaml, "a text of more than " + stringLength + " characters", yaml.currentTokenLocation());
        }
        return token;
    }

    /** Passes over a value, whose aliases are refused, too. */
    @Override
    public JsonParser skipChildren() throws IOException {
        for (int open = yaml.currentToken() != null && yaml.currentToken().isStructStart() ? 1 : 0; open > 0; ) {
            JsonToken token = nextToken();
            if (token == null) {
                return this;
            } else if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
        }
        return this;
    }
}
