package dev.scout.match.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times as feeds write them: what is exact, what is meant, and what is none. */
class FeedTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z,            exact, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.6Z,          exact, 2026-01-02T03:04:05.6Z",
        "2026-01-02T03:04:05.123456789Z,  exact, 2026-01-02T03:04:05.123456789Z",
        "2026-01-02T03:04:05.1234567899Z, exact, 2026-01-02T03:04:05.123456789Z",
        "0001-01-01T00:00:00Z,            exact, 0001-01-01T00:00:00Z",
        "2024-02-29T00:00:00Z,            exact, 2024-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z,            exact, 2017-01-01T00:00:00Z",
        "2026-01-02T03:04:05+01:00,       meant, 2026-01-02T02:04:05Z",
        "2026-01-02T03:04:05.5-01:00,     meant, 2026-01-02T04:04:05.5Z",
        "2026-01-02T03:04:05,             meant, 2026-01-02T03:04:05Z",
        "2026-01-02 03:04:05Z,            meant, 2026-01-02T03:04:05Z",
        "2026-01-02,                      meant, 2026-01-02T00:00:00Z",
        "2023-02-29T00:00:00Z,            none,",
        "2026-13-01T00:00:00Z,            none,",
        "2026-01-02T24:00:01Z,            none,",
        "2026-01-02T03:04:05.Z,           meant, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.1x3Z,        none,",
        "2026-01-02T03:04:0٣Z,            none,",
        "yesterday,                       none,",
        "-,                               none,",
    })
    void reads_times(String text, String sort, Instant expected) {
        Instant exact = FeedTime.exact(text);
        Instant meant = FeedTime.meant(text);
        assertThat(exact != null ? "exact" : meant != null ? "meant" : "none").isEqualTo(sort);
        assertThat(exact != null ? exact : meant).isEqualTo(expected);
    }

    @Property
    void agrees_with_the_platform(@ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        assertThat(FeedTime.exact(instant.toString())).isEqualTo(instant);
    }

    @Property
    void never_throws(@ForAll String text) {
        FeedTime.exact(text);
        FeedTime.meant(text);
    }
}
