package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a CSAF document says of itself: publisher, id, version and when it was released. Source: CSAF 2.0, 3.2.1.
 *
 * <p>A draft is read like a final document, and reported (3.2.1.12.7).
 */
final class CsafHeader {

    private CsafHeader() {}

    /** Reads {@code document}; null if something else stands here. */
    static VexStatement.@Nullable Issue read(JsonInput json, Facts facts) throws IOException {
        if (!json.enterObject()) {
            return null;
        }
        String publisher = null;
        Tracking tracking = Tracking.UNKNOWN;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "csaf_version" -> version(json);
                case "publisher" -> publisher = publisher(json);
                case "tracking" -> tracking = tracking(json, facts);
                default -> json.skip();
            }
        }
        return new VexStatement.Issue(tracking.id, publisher, tracking.released, tracking.version);
    }

    private static void version(JsonInput json) throws IOException {
        String version = json.string();
        if (version != null && !version.startsWith("2.")) {
            json.report(Kind.UNKNOWN_VALUE, "CSAF " + version + " is not known; read as CSAF 2");
        }
    }

    private static @Nullable String publisher(JsonInput json) throws IOException {
        String called = null;
        String namespace = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "name" -> called = Facts.present(json.string());
                    case "namespace" -> namespace = Facts.present(json.string());
                    default -> json.skip();
                }
            }
        }
        return called == null ? namespace : called;
    }

    private static Tracking tracking(JsonInput json, Facts facts) throws IOException {
        if (!json.enterObject()) {
            return Tracking.UNKNOWN;
        }
        String id = null;
        String version = null;
        Instant first = null;
        Instant current = null;
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "id" -> id = Facts.present(json.string());
                case "version" -> version = Facts.present(json.string());
                case "initial_release_date" -> first = facts.instant(json.string());
                case "current_release_date" -> current = facts.instant(json.string());
                case "status" -> status(json);
                default -> json.skip();
            }
        }
        return new Tracking(id, version, current == null ? first : current);
    }

    private static void status(JsonInput json) throws IOException {
        String status = json.string();
        if ("draft".equals(status)) {
            json.report(Kind.UNSUPPORTED, "a draft, not meant for use; read as if it were final");
        } else if (status != null && !status.equals("final") && !status.equals("interim")) {
            json.report(Kind.UNKNOWN_VALUE, "the status \"" + status + "\" is not known; read as if it were final");
        }
    }

    private record Tracking(
            @Nullable String id,
            @Nullable String version,
            @Nullable Instant released) {

        static final Tracking UNKNOWN = new Tracking(null, null, null);
    }
}
