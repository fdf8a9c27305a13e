package dev.scout.sbom.image;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.OciImageConfig;
import dev.scout.sbom.reader.OciImageConfig.Step;
import dev.scout.sbom.reader.OciImageConfigReader;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the config of an image in an archive, which must be whole: a broken diff id is an error. No exception repeats
 * any text of it.
 */
final class ConfigReader {

    private ConfigReader() {}

    /**
     * Reads a config.
     *
     * @throws MalformedDocumentException if it is no JSON, or a diff id is no digest
     */
    static OciImageConfig read(byte[] document, ReadContext context) throws IOException {
        return parse(document, context).config();
    }

    /**
     * Reads the configs of old of the first schema.
     *
     * @param documents from the top down
     */
    static OciImageConfig readSchemaOne(List<String> documents, ReadContext context) throws IOException {
        List<Step> steps = new ArrayList<>();
        OciImageConfig top = OciImageConfig.EMPTY;
        for (int i = documents.size() - 1; i >= 0; i--) {
            OciImageConfigReader one = parse(documents.get(i).getBytes(StandardCharsets.UTF_8), context);
            steps.add(one.step());
            top = one.config();
        }
        return new OciImageConfig(top.created(), top.platform(), top.config(), top.diffIds(), steps);
    }

    private static OciImageConfigReader parse(byte[] document, ReadContext context) throws IOException {
        OciImageConfigReader config;
        try {
            config = OciImageConfigReader.read(JsonInput.open(new ByteArrayInputStream(document), context));
        } catch (MalformedDocumentException e) {
            // the parser's words may repeat a part of the text, so neither they nor the cause are handed on
            throw new MalformedDocumentException("the config of the image cannot be read", e.position());
        }
        if (config.hasBrokenDiffId()) {
            throw new MalformedDocumentException("a diff id of the image is no digest", Position.UNKNOWN);
        }
        return config;
    }
}
