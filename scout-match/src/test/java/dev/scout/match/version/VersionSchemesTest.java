package dev.scout.match.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of schemes. */
class VersionSchemesTest {

    private static final VersionSchemes SCHEMES = VersionSchemes.builtIn();

    @Test
    void every_scheme_has_the_name_it_is_found_by() {
        assertThat(SCHEMES.all())
                .hasSize(31)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        for (VersionScheme scheme : SCHEMES.all()) {
            assertThat(SCHEMES.find(scheme.name()).orElseThrow()).hasSameClassAs(scheme);
        }
    }

    @Test
    void no_scheme_is_missing_in_the_table() throws IOException {
        Path sources = Path.of("src/main/java/dev/scout/match/version");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> classes = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Scheme.java") && !name.equals("VersionScheme.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            assertThat(SCHEMES.all())
                    .extracting(scheme -> scheme.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(classes);
        }
    }

    @Test
    void an_unknown_name_is_no_scheme() {
        assertThat(SCHEMES.find("intDot")).isEmpty();
        assertThat(SCHEMES.find("")).isEmpty();
    }
}
