package dev.scout.sbom.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.scout.core.read.ReadLimits;

/** Makes parsers of JSON that keep to limits and leave open what they read from. */
final class JsonTokens {

    /**
     * A factory knows the names that members have had, up to some thousands, so that reading a small document is not
     * for the most part making a table of them.
     */
    private static final JsonFactory WITH_DEFAULT_LIMITS = make(ReadLimits.defaults());

    private JsonTokens() {}

    /** The factory of parsers with these limits. */
    static JsonFactory within(ReadLimits limits) {
        return limits.equals(ReadLimits.defaults()) ? WITH_DEFAULT_LIMITS : make(limits);
    }

    private static JsonFactory make(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .maxNumberLength(1_000)
                        .build())
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }
}
