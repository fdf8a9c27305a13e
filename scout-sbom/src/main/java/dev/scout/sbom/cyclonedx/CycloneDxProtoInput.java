package dev.scout.sbom.cyclonedx;

import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Position;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A message of Protocol Buffers read field by field, in whichever encoding. Begins within the outermost message. A
 * value that is not asked for is passed over; one that is of another type than asked for is left out with a diagnostic.
 */
interface CycloneDxProtoInput {

    /** The name of the next field of the message that was entered last; null at its end. */
    @Nullable
    String next() throws IOException;

    /** Steps into the message that stands here. False, with the value passed over, if none does. */
    boolean enter(CycloneDxProtoMessage message) throws IOException;

    /** The text that stands here. */
    @Nullable
    String text() throws IOException;

    /** The whole number that stands here; of a truth value one or zero. */
    @Nullable
    Long number() throws IOException;

    /** The constant that stands here, in the word that JSON and XML have for it; null for that of zero. */
    @Nullable
    String word(CycloneDxProtoEnum words) throws IOException;

    /** Notes something odd about the value that stands here. */
    void report(Kind kind, String message);

    /** Where in the document the reading stands. */
    Position position();
}
