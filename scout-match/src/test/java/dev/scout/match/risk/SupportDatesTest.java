package dev.scout.match.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.OperatingSystem;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.EndOfLife;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.feed.SupportDatesReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportDatesTest {

    private static final String TABLE = """
            # made for this test
            distribution,release,endOfSupport,endOfExtendedSupport

            debian, buster, 2022-09-10, 2024-06-30
            debian,12,2026-06-10,2028-06-30
            alpine,3.18,2025-05-09
            alpine,v3.9,2020-11-01,
            ubuntu,20.04,2025-05-31,2030-05-31
            rhel,7,2024-06-30,2028-06-30
            rhel,9,2032-05-31
            centos,7,2024-07-01
            centos,stream8,2024-05-31
            rocky,8,2029-05-31
            sles,15.4,2023-12-31
            amzn,2,2026-06-30
            wolfi,rolling,2020-01-01
            acme,4,2020-01-01
            acme,nightly,2021-01-01
            """;

    private static Reading<List<EndOfLife>> read(String table) throws IOException {
        return SupportDatesReader.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }

    /** The release that was found, by the last day of its support. */
    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            debian,      10,          -,            2022-09-10
            debian,      10.13,       buster,       2022-09-10
            debian,      -,           buster,       2022-09-10
            debian,      12,          bookworm,     2026-06-10
            debian,      11,          bullseye,     -
            debian,      trixie/sid,  -,            -
            alpine,      3.18.4,      -,            2025-05-09
            alpine,      3.18,        -,            2025-05-09
            alpine,      3.1,         -,            -
            alpine,      3.9.6,       -,            2020-11-01
            alpine,      edge,        -,            -
            ubuntu,      20.04,       focal,        2025-05-31
            ubuntu,      -,           focal,        2025-05-31
            rhel,        7.9,         -,            2024-06-30
            redhat,      9.4,         -,            2032-05-31
            centos,      7.9.2009,    -,            2024-07-01
            centos,      9,           -,            -
            rocky,       8.9,         -,            2029-05-31
            amzn,        2,           -,            2026-06-30
            amzn,        2023,        -,            -
            wolfi,       20230201,    -,            -
            acme,        4,           -,            2020-01-01
            acme,        4.2,         -,            2020-01-01
            acme,        42,          -,            -
            acme,        5,           nightly,      2021-01-01
            other,       4,           -,            -
            -,           4,           -,            -
            """)
    void E2_E3_E6_a_release_is_known_in_any_spelling(
            @Nullable String id, @Nullable String version, @Nullable String codename, @Nullable LocalDate end)
            throws IOException {
        SupportDates dates = SupportDates.of(read(TABLE).value());
        OperatingSystem system = new OperatingSystem("linux", id, version, codename, null);
        assertThat(dates.find(system).map(EndOfLife::endOfSupport).orElse(null)).isEqualTo(end);
    }

    @Test
    void support_is_over_from_the_day_after_its_last_one() throws IOException {
        SupportDates dates = SupportDates.of(read(TABLE).value());
        Sbom plain = Sbom.of(List.of());
        Sbom sbom = new Sbom(
                plain.document(),
                null,
                List.of(),
                List.of(),
                OperatingSystem.linux("debian", "10"),
                null,
                plain.attached());
        assertThat(dates.over(sbom, LocalDate.of(2022, 9, 10))).isEmpty();
        assertThat(dates.over(sbom, LocalDate.of(2022, 9, 11)))
                .contains(new EndOfLife("debian", "buster", LocalDate.of(2022, 9, 10), LocalDate.of(2024, 6, 30)));
        assertThat(dates.over(plain, LocalDate.of(2030, 1, 1))).isEmpty();
    }

    @Test
    void a_row_that_is_none_is_told_with_its_line_and_left_out() throws IOException {
        Reading<List<EndOfLife>> reading = read(
                "debian,10\ndebian,,2022-09-10\ndebian,11,soon\ndebian,12,2026-06-10,1,2\n\nalpine,3.18,2025-05-09\n");
        assertThat(reading.value()).hasSize(1);
        assertThat(reading.diagnostics())
                .extracting(odd -> odd.position().line())
                .containsExactly(1, 2, 3, 4);
    }
}
