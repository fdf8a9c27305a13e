package dev.scout.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packagist's ranges begin and end where Composer's constraints do. */
class ComposerBoundsTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    introduced 0, fixed 1.2.0                   | 1.1.9       | true
                    introduced 0, fixed 1.2.0                   | 1.2.0-dev   | false
                    introduced 0, fixed 1.2.0                   | 1.2.0-RC1   | false
                    introduced 0, fixed v1.2                    | 1.2.0-beta1 | false
                    introduced 0, fixed 1.2.0                   | 1.2.0       | false
                    introduced 0, fixed 1.2.0-RC2               | 1.2.0-RC1   | true
                    introduced 0, fixed 1.2.0-RC2               | 1.2.0-RC2   | false
                    introduced 1.2.0, fixed 2.0.0               | 1.2.0-alpha1 | true
                    introduced 1.2.0, fixed 2.0.0               | 1.1.99      | false
                    introduced 1.2.0-RC1, fixed 2.0.0           | 1.2.0-beta1 | false
                    introduced 1.2.0, last 1.3.0                | 1.3.0-RC1   | true
                    introduced 1.2.0, last 1.3.0                | 1.3.0       | true
                    introduced 1.2.0, last 1.3.0                | 1.3.0-p1    | false
                    introduced 0                                | 0.0.1-dev   | true
                    introduced 0, fixed 1.2.0; versions 1.2.0-RC1 | 1.2.0-RC1 | true
                    """)
    void a_bound_without_a_stability_begins_with_what_leads_up_to_it(String rule, String version, boolean affected) {
        AdvisoryIndex index = AdvisoryIndex.of(List.of(Given.advisory("A", Given.affected("Packagist", "a/b", rule))));
        assertThat(index.overlay(Given.bill("pkg:composer/a/b@" + version)).findings())
                .hasSize(affected ? 1 : 0);
    }
}
