package dev.scout.core.purl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte of anything gives a value or a refusal, in time that grows with the length alone. */
class HostilePackageUrlTest {

    private static final int SIZE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "/",
                "@",
                "/@",
                "@/",
                "?",
                "#",
                "&",
                "=",
                "a=&",
                "a=1&",
                "%",
                "%2",
                "%2F",
                "%C3",
                "%F0%9F%98%80",
                "%F0%9F%98",
                "\0",
                "\uD800",
                "\uDC00",
                "\uD83D\uDE00",
                "../",
                " ",
                "İ",
                "?a=1&",
                "#/",
                "::",
                "A="
            })
    void a_megabyte_of_one_thing_is_read_or_refused_in_linear_time(String unit) {
        String many = unit.repeat(SIZE / unit.length());
        for (String head :
                new String[] {"", "pkg:", "pkg:npm/", "pkg:npm/x@", "pkg:npm/x?", "pkg:npm/x?a=", "pkg:npm/x#"}) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> readOrRefuse(head + many));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000})
    void many_different_qualifiers_in_any_order_are_sorted_and_found(int count) {
        StringBuilder text = new StringBuilder("pkg:npm/x?");
        for (int i = count; i > 0; i--) {
            text.append('k').append(i).append('=').append(i).append('&');
        }
        text.setLength(text.length() - 1);
        PackageUrl purl = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PackageUrl.parse(text.toString()));
        assertThat(purl.qualifiers()).hasSize(count);
        assertThat(purl.qualifier("k7")).isEqualTo("7");
        assertThat(PackageUrl.parse(purl.toString())).isEqualTo(purl);
    }

    private static void readOrRefuse(String text) {
        try {
            PackageUrl purl = PackageUrl.repair(text);
            assertThat(PackageUrl.repair(purl.toString())).isEqualTo(purl);
        } catch (MalformedPackageUrlException e) {
            assertThat(e.getMessage()).hasSizeLessThan(400);
        }
        try {
            assertThat(PackageUrl.parse(text).name()).isNotEmpty();
        } catch (MalformedPackageUrlException e) {
            assertThat(e.text()).isSameAs(text);
        }
    }
}
