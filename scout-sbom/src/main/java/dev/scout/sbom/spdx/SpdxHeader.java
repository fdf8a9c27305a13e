package dev.scout.sbom.spdx;

import dev.scout.sbom.reader.ScoutStatement;
import dev.scout.sbom.reader.StatedBill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an SPDX document says of itself, in its own words, while it is being read. */
final class SpdxHeader {

    @Nullable
    String spdxVersion;

    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String documentNamespace;

    @Nullable
    String created;

    List<String> creators = List.of();
    List<String> describes = List.of();
    /** The comments of the annotations of the document itself. */
    List<String> annotations = List.of();

    /** What Scout states of the bill. */
    StatedBill stated() {
        List<ScoutStatement> stated = new ArrayList<>();
        for (String annotation : annotations) {
            ScoutStatement statement = ScoutStatement.ofAnnotation(annotation);
            if (statement != null) {
                stated.add(statement);
            }
        }
        return new StatedBill(stated);
    }
}
