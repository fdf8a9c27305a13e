package dev.scout.match.feed;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.scout.core.read.ReadLimits;
import java.io.IOException;

/** The JSON of feeds: a parser that keeps to the limits, and what its exceptions mean. */
final class FeedJson {

    private FeedJson() {}

    /** Makes parsers that keep to the limits and leave the source open. */
    static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.stringLength())
                        .build())
                .build();
    }

    /** What an exception of the parser means, in words, without the place. */
    static String reason(IOException e) {
        if (e instanceof JsonEOFException || String.valueOf(e.getMessage()).contains("end-of-input")) {
            return "it ends in the middle of a record";
        } else if (e instanceof StreamConstraintsException broken) {
            return "it goes beyond a limit: " + broken.getOriginalMessage();
        }
        return "it is not JSON: "
                + (e instanceof JacksonException broken ? broken.getOriginalMessage() : e.getMessage());
    }
}
