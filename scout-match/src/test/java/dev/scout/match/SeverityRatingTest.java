package dev.scout.match;

import static dev.scout.match.Given.affected;
import static dev.scout.match.Given.bill;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.Rating;
import dev.scout.core.advisory.Severity;
import dev.scout.core.advisory.Severity.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How bad a finding is: traps M13 and M14. */
class SeverityRatingTest {

    private static final String CRITICAL = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "CVSS_V2, AV:N/AC:L/Au:N/C:C/I:C/A:C, CRITICAL",
        "CVSS_V2, (AV:N/AC:L/Au:N/C:P/I:P/A:P), HIGH",
        "CVSS_V2, AV:N/AC:L/Au:N/C:P/I:N/A:N, MEDIUM",
        "CVSS_V2, av:n/ac:l/au:n/c:p/i:n/a:n, MEDIUM",
        "CVSS_V2, AV:N/AC:L/Au:N/C:P/I:P/A:P/E:U/RL:OF/RC:C, HIGH",
        "CVSS_V2, AV:L/AC:H/Au:N/C:P/I:N/A:N, LOW",
        "CVSS_V2, AV:N/AC:L/Au:N/C:N/I:N/A:N, NONE",
        "CVSS_V3, CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CRITICAL",
        "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, CRITICAL",
        "CVSS_V3, cvss:3.1/av:n/ac:l/pr:n/ui:n/s:u/c:h/i:h/a:h, CRITICAL",
        "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:U, CRITICAL",
        "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, NONE",
        "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H, HIGH",
        "CVSS_V3, CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H, MEDIUM",
        "CVSS_V3, CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N, LOW",
        "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, CRITICAL",
        "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N, NONE",
        "CVSS_V4, CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/U:Amber, CRITICAL",
        "CVSS_V3, '', UNKNOWN",
        "CVSS_V3, CVSS:3.1/AV:N, UNKNOWN",
        "CVSS_V3, CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, UNKNOWN",
        "CVSS_V3, 9.8, UNKNOWN",
        "CVSS_V4, CVSS:4.0/nonsense, UNKNOWN",
        "WORD, Important, HIGH",
        "WORD, moderate, MEDIUM",
        "WORD, negligible, LOW",
        "WORD, untriaged, UNKNOWN",
        "WORD, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, UNKNOWN"
    })
    void M14_a_vector_or_word_is_rated(Method method, String value, Rating expected) {
        EntryNotes notes =
                new EntryNotes(List.of(new Severity(method, value, null)), List.of(), null, PlatformLimit.NONE);
        assertThat(SeverityRating.of(notes, false)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0, NONE",
        "0.1, LOW",
        "3.9, LOW",
        "4.0, MEDIUM",
        "6.9, MEDIUM",
        "7.0, HIGH",
        "8.9, HIGH",
        "9.0, CRITICAL",
        "10.0, CRITICAL"
    })
    void M14_the_bands_end_where_CVSS_says(double score, Rating expected) {
        assertThat(Rating.ofScore(score)).isEqualTo(expected);
    }

    private static Finding finding(String ecosystem, String purl, @Nullable String urgency, Severity... ofRecord) {
        AffectedPackage plain = affected(ecosystem, "a", "introduced 0");
        AffectedPackage entry = new AffectedPackage(
                plain.ecosystem(),
                plain.name(),
                null,
                List.of(),
                plain.ranges(),
                List.of(),
                new Hints(null, List.of(), urgency, List.of(), List.of()));
        Advisory advisory = new Advisory(
                "OSV-1",
                Advisory.Timeline.UNKNOWN,
                Advisory.Links.NONE,
                Advisory.Text.EMPTY,
                List.of(entry),
                List.of(ofRecord),
                List.of());
        return AdvisoryIndex.of(List.of(advisory))
                .overlay(bill(purl))
                .findings()
                .get(0);
    }

    private static Severity word(String value, @Nullable String source) {
        return new Severity(Method.WORD, value, source);
    }

    private static Severity vector() {
        return new Severity(Method.CVSS_V3, CRITICAL, "NVD");
    }

    @Test
    void M13_the_word_of_a_distribution_goes_before_a_vector_that_it_passes_on() {
        String ubuntu = "pkg:deb/ubuntu/a@1?distro=ubuntu-22.04";
        assertThat(finding("Ubuntu:22.04:LTS", ubuntu, null, vector(), word("low", "Ubuntu"))
                        .rating())
                .isEqualTo(Rating.LOW);
        assertThat(finding("Ubuntu:22.04:LTS", ubuntu, null, vector(), word("untriaged", "Ubuntu"))
                        .rating())
                .isEqualTo(Rating.CRITICAL);
        String redHat = "pkg:rpm/redhat/a@1-1?distro=rhel-9.2";
        assertThat(finding("Red Hat:9", redHat, null, vector(), word("Moderate", null))
                        .rating())
                .isEqualTo(Rating.MEDIUM);
        String suse = "pkg:rpm/opensuse/a@1-1?distro=opensuse-leap-15.5";
        assertThat(finding("openSUSE:Leap 15.5", suse, null, vector(), word("important", null))
                        .rating())
                .isEqualTo(Rating.HIGH);
        assertThat(finding("npm", "pkg:npm/a@1.0.0", null, vector(), word("low", null))
                        .rating())
                .as("of a language, the vector")
                .isEqualTo(Rating.CRITICAL);
    }

    @Test
    void M13_and_M12_the_urgency_of_Debian_is_its_word_and_all_sources_are_kept() {
        Finding finding = finding("Debian:12", "pkg:deb/debian/a@1?distro=debian-12", "unimportant", vector());
        assertThat(finding.rating()).isEqualTo(Rating.LOW);
        assertThat(finding.matches().get(0).severities()).containsExactly(word("unimportant", "Debian"), vector());
        List<Severity> unassigned = new ArrayList<>(
                finding("Debian:12", "pkg:deb/debian/a@1?distro=debian-12", "not yet assigned", vector())
                        .matches()
                        .get(0)
                        .severities());
        assertThat(unassigned).contains(vector());
    }
}
