package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Reading;
import dev.scout.core.sbom.Dependency;
import dev.scout.core.sbom.Dependency.Kind;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Sbom;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipMeaningTest {

    /** Trap B6: the direction of relationships. */
    @ParameterizedTest
    @CsvSource({
        "DEPENDS_ON,             a, b, DEPENDS_ON,     UNSPECIFIED",
        "DEPENDENCY_OF,          b, a, DEPENDS_ON,     UNSPECIFIED",
        "RUNTIME_DEPENDENCY_OF,  b, a, DEPENDS_ON,     RUNTIME",
        "BUILD_DEPENDENCY_OF,    b, a, DEPENDS_ON,     BUILD",
        "DEV_DEPENDENCY_OF,      b, a, DEPENDS_ON,     DEVELOPMENT",
        "TEST_DEPENDENCY_OF,     b, a, DEPENDS_ON,     TEST",
        "OPTIONAL_DEPENDENCY_OF, b, a, DEPENDS_ON,     OPTIONAL",
        "PROVIDED_DEPENDENCY_OF, b, a, DEPENDS_ON,     PROVIDED",
        "BUILD_TOOL_OF,          b, a, DEPENDS_ON,     BUILD",
        "HAS_PREREQUISITE,       a, b, DEPENDS_ON,     UNSPECIFIED",
        "PREREQUISITE_FOR,       b, a, DEPENDS_ON,     UNSPECIFIED",
        "DYNAMIC_LINK,           a, b, DEPENDS_ON,     RUNTIME",
        "CONTAINS,               a, b, CONTAINS,       UNSPECIFIED",
        "CONTAINED_BY,           b, a, CONTAINS,       UNSPECIFIED",
        "GENERATED_FROM,         a, b, GENERATED_FROM, UNSPECIFIED",
        "GENERATES,              b, a, GENERATED_FROM, UNSPECIFIED",
        "SPECIFICATION_FOR,      b, a, PROVIDES,       UNSPECIFIED",
        "VARIANT_OF,             a, b, OTHER,          UNSPECIFIED",
        "OTHER,                  a, b, OTHER,          UNSPECIFIED",
        "dev_dependency_of,      b, a, DEPENDS_ON,     DEVELOPMENT",
        "relationshipType_contains, a, b, CONTAINS,    UNSPECIFIED",
    })
    void a_relationship_is_an_edge_in_the_direction_of_its_meaning(
            String type, String from, String to, Kind kind, Scope scope) throws IOException {
        Reading<Sbom> reading = read(type);
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.value().dependencies())
                .containsExactly(new Dependency("SPDXRef-" + from, "SPDXRef-" + to, kind, scope));
    }

    @Test
    void a_relationship_that_nobody_knows_is_kept_as_another_one_and_reported() throws IOException {
        Reading<Sbom> reading = read("LIKES");
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactly(Diagnostic.Kind.UNKNOWN_VALUE);
        assertThat(reading.value().dependencies())
                .containsExactly(new Dependency("SPDXRef-a", "SPDXRef-b", Kind.OTHER, Scope.UNSPECIFIED));
    }

    private static Reading<Sbom> read(String type) throws IOException {
        return SpdxTexts.read("'packages':[{'SPDXID':'SPDXRef-a','name':'a'},{'SPDXID':'SPDXRef-b','name':'b'}],"
                + "'relationships':[{'spdxElementId':'SPDXRef-a','relationshipType':'" + type
                + "','relatedSpdxElement':'SPDXRef-b'}]");
    }
}
