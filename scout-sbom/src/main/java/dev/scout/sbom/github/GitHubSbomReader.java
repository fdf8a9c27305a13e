package dev.scout.sbom.github;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Position;
import dev.scout.core.sbom.Sbom;
import dev.scout.sbom.reader.DocumentStart;
import dev.scout.sbom.reader.JsonSlice;
import dev.scout.sbom.reader.ReadContext;
import dev.scout.sbom.reader.SbomReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bill out of an object that holds nothing else: {@code {"sbom": {…}}} of GitHub's API, and {@code {"SPDX":
 * {…}}} of {@code docker buildx imagetools inspect}.
 *
 * <p>Source: GitHub REST API, endpoints for software bills of materials.
 */
public final class GitHubSbomReader implements SbomReader {

    private static final List<String> WRAPPERS = List.of("sbom", "SPDX");

    /** Makes a reader. */
    public GitHubSbomReader() {}

    @Override
    public String name() {
        return "GitHub SBOM";
    }

    @Override
    public Claim claim(DocumentStart start) {
        Map<String, String> members = start.jsonMembers();
        if (WRAPPERS.stream().noneMatch(members::containsKey)) {
            return Claim.NONE;
        }
        return members.size() == 1 ? Claim.CERTAIN : Claim.POSSIBLE;
    }

    @Override
    public Sbom read(InputStream document, ReadContext context) throws IOException {
        List<JsonSlice> values = JsonSlice.values(document, context);
        if (values.size() > 1) {
            context.report(Kind.INVALID_VALUE, "more follows after the end of the document; it was not read");
        }
        JsonSlice wrapped = wrapped(values.get(0).members());
        Sbom sbom = wrapped == null || !wrapped.isObject() ? null : context.nested(wrapped.document());
        if (sbom == null) {
            throw new MalformedDocumentException("no bill is in the wrapper", Position.UNKNOWN);
        }
        return sbom;
    }

    private static @Nullable JsonSlice wrapped(Map<String, JsonSlice> members) {
        for (String name : WRAPPERS) {
            JsonSlice slice = members.get(name);
            if (slice != null) {
                return slice;
            }
        }
        return null;
    }
}
