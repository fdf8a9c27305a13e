package dev.scout.sbom.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatorsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Tool: syft-0.91.0                         | syft                        | 0.91.0
            Tool: Microsoft.SBOMTool-2.0.88           | Microsoft.SBOMTool          | 2.0.88
            Tool: x-1.0-SNAPSHOT                      | x                           | 1.0-SNAPSHOT
            Tool: x-v1.0                              | x                           | v1.0
            Tool: trivy-dev                           | trivy-dev                   | -
            Tool: sigs.k8s.io/bom/pkg/spdx            | sigs.k8s.io/bom/pkg/spdx    | -
            tool:lower-2                              | lower                       | 2
            """)
    void a_tool_has_a_name_and_what_looks_like_a_version(String text, String name, String version) {
        assertThat(Creators.tool(text)).isEqualTo(new Tool(null, name, version));
        assertThat(Creators.party(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            Organization: Anchore, Inc                     | ORGANIZATION | Anchore, Inc       | -
            Organization: Example (a@b.example)            | ORGANIZATION | Example            | a@b.example
            Organization: Example ()                       | ORGANIZATION | Example            | -
            Organization: Example (Europe)                 | ORGANIZATION | Example (Europe)   | -
            Person: Ann (of Example) (ann@b.example)       | PERSON       | Ann (of Example)   | ann@b.example
            Ann Example <ann@b.example>                    | UNKNOWN      | Ann Example        | ann@b.example
            Ann Example                                    | UNKNOWN      | Ann Example        | -
            """)
    void a_party_has_a_kind_a_name_and_an_address(String text, Party.Kind kind, String name, String email) {
        assertThat(Creators.party(text)).isEqualTo(new Party(kind, name, email, null));
        assertThat(Creators.tool(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "NOASSERTION",
                "NONE",
                "Person: NOASSERTION",
                "Organization:",
                "Person: ()",
                "Tool:",
                ")",
                ">"
            })
    void nobody_is_named(String text) {
        Party party = Creators.party(text);
        if (text.length() == 1 && !text.isBlank()) {
            assertThat(party).isEqualTo(new Party(Party.Kind.UNKNOWN, text, null, null));
        } else {
            assertThat(party).isNull();
        }
        assertThat(Creators.tool(text)).isNull();
    }
}
