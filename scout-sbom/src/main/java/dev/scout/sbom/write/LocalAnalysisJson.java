package dev.scout.sbom.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.scout.core.image.Digest;
import dev.scout.core.privacy.LocalAnalysis;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link LocalAnalysis} as JSON of exactly two members: {@code packages}, package URLs in ascending order, and
 * {@code layers}, digests from the bottom up. Equal analyses give equal bytes: UTF-8, no white space.
 */
public final class LocalAnalysisJson {

    private static final JsonFactory JSON = new JsonFactory();

    private LocalAnalysisJson() {}

    /** The JSON of an analysis. */
    public static String write(LocalAnalysis analysis) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("packages");
            for (PackageUrl purl : analysis.packages()) {
                json.writeString(purl.toString());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("layers");
            for (Digest layer : analysis.layers()) {
                json.writeString(layer.toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /**
     * Reads what {@link #write} wrote. Anything else is refused, so that a host that takes such texts is never told
     * more than it asked for.
     *
     * @throws MalformedDocumentException if it is no JSON, has other members, or holds what is no package URL or digest
     */
    public static LocalAnalysis read(byte[] document) throws IOException {
        return read(new ByteArrayInputStream(document), ReadLimits.defaults());
    }

    private static LocalAnalysis read(InputStream document, ReadLimits limits) throws IOException {
        ReadContext context = new ReadContext(limits);
        JsonInput json = JsonInput.open(document, context);
        List<PackageUrl> packages = new ArrayList<>();
        List<Digest> layers = new ArrayList<>();
        if (!json.enterObject()) {
            throw new MalformedDocumentException("no local analysis: not an object", json.position());
        }
        for (String name; (name = json.nextName()) != null; ) {
            List<String> texts;
            switch (name) {
                case "packages", "layers" -> texts = json.strings();
                default ->
                    throw new MalformedDocumentException("no member of a local analysis: " + name, json.position());
            }
            for (String text : texts) {
                try {
                    if (name.equals("packages")) {
                        packages.add(PackageUrl.parse(text));
                    } else {
                        layers.add(Digest.parse(text));
                    }
                } catch (IllegalArgumentException e) {
                    throw new MalformedDocumentException("no package URL or digest", json.position(), e);
                }
            }
        }
        json.end();
        if (!context.diagnostics().isEmpty()) {
            throw new MalformedDocumentException(
                    "no local analysis: " + context.diagnostics().get(0), json.position());
        }
        return new LocalAnalysis(packages, layers);
    }
}
