package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.match.range.Vers;
import dev.scout.match.version.SharedRows;
import dev.scout.match.version.VersionSchemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every range of a notation, tried on real ones. */
class RangeSetsTest {

    static Stream<RangeNotation> notations() {
        return RangeNotations.builtIn().all().stream();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void can_be_written_as_a_vers_that_holds_the_same(RangeNotation notation) throws IOException {
        Path file = SharedRows.folder("conformance").resolve("generated-ranges-" + notation.name() + ".tsv");
        int ranges = 0;
        if (Files.exists(file)) {
            for (List<String> row : SharedRows.read(file)) {
                NativeRange range = notation.parse(row.get(1));
                if (!range.scheme().isTotalOrder()) {
                    continue;
                }
                ranges++;
                String vers = Vers.of(range.scheme(), range.toRange()).toString();
                assertThat(Vers.parse(vers, VersionSchemes.builtIn()).toRange())
                        .as(row.get(1))
                        .isEqualTo(range.toRange());
            }
        }
        System.out.printf("%s: %d ranges are the same as VERS%n", notation.name(), ranges);
    }
}
