package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.match.notation.NativeRange.Prereleases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ranges of each notation mean, where the ecosystems differ from plain order or from each other. */
class RangeMeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // notation; range; versions that are in; versions that are out
                "pypi; ==1.0; 1.0 1.0+local 1; 1.0.post1 1.0.dev1",
                "pypi; ==1.0+x; 1.0+X; 1.0",
                "pypi; !=5; 4 5.post1; 5 5+local",
                "pypi; <2.0; 1.9 1.9rc1 1.9+x; 2.0rc1 2.0.dev1 2.0",
                "pypi; <2.0rc2; 2.0rc1 2.0.dev1; 2.0rc2 2.0",
                "pypi; <=1.0; 1.0 1.0+x; 1.0.post0.dev0",
                "pypi; >1.0; 1.0.0.1.dev0 1.1.dev0; 1.0.post1 1.0+x 1.0.post1+x",
                "pypi; >1.0a1; 1.0a2.dev0 1.0; 1.0a1.post1 1.0a1+x",
                "pypi; >1.0.post1; 1.0.post2.dev0; 1.0.post1+x",
                "pypi; ==1.2.*; 1.2 1.2.dev0 1.2.9+x; 1.3.dev0 1.1 1!1.2",
                "pypi; ~=1.4.2; 1.4.2 1.4.9 1.4.2.post1; 1.5 1.5.dev0 1.4.1",
                "pypi; ~=1!1.9; 1!1.9 1!1.99; 1!2.dev0 1.9",
                "pypi; >=1.0,!=1.3.*,<2; 1.2 1.4; 1.3 1.3.dev1 2",
                "pypi; ===1.0-x; 1.0-X; 1.0",
                "maven; [1.0,2.0); 1 1.0-sp 1.5 2.0-alpha; 2.0 2 1.0-rc1",
                "maven; '[1.0]'; 1 1.0.0 1-ga; 1.0.1",
                "maven; '(,1.0],[1.2,)'; 1.0 1.2 0; 1.1",
                "maven; 1.0; 1.0 0.1 9; ",
                "gem; ~> 2.0.8; 2.0.8 2.0.99 2.0.9.rc1; 2.1 2.1.rc1 2.1.0.a 2.0.8.rc1",
                "gem; ~> 3; 3 3.9; 4 4.a",
                "gem; '~> 1.2, != 1.2.5'; 1.2.4 1.9; 1.2.5 2",
                "gem; 1.0; 1 1.0.0; 1.0.1 1.0.a",
                "hackage; ==1.2.*; 1.2 1.2.0; 1.3 1.1.9",
                "hackage; ^>=1.2.3; 1.2.3 1.2.9; 1.3 1.2.2",
                "hackage; ^>=1; 1 1.0.9; 1.1",
                "hackage; '=={1.2, 1.3}'; 1.2 1.3; 1.2.1",
                "hackage; '^>= { 1.2,2.0.1 }'; 1.2.1 2.0.2; 1.3 2.0",
                "hackage; -any; 0; ",
                "hackage; -none; ; 0 1",
                "hackage; (<1 || >=2) && <3; 0 2; 1 3",
                "hackage; <1 || >=2 && <3; 0 2; 1 3",
                "hackage; '==999999999.*'; 999999999.1; 999999998",
                "deb; '>= 1.2, << 2.0~'; 1.2 1.9-1; 2.0~ 2.0 1.2~rc1",
                "deb; (<< 1) | (>> 2); 0.1 3; 1 2",
                "rpm; <= 1.0; 1.0 1.0-5 0.9; 1.0.1 1:0.1 1.0^git1",
                "rpm; > 1.0; 1.1 1.0^git; 1.0-5 1.0",
                "rpm; = 1.0-5; 1.0-5 1.0 0:1.0-5; 1.0-6",
                "rpm; < 1.0-5; 1.0-4 1.0; 1.0-5",
                "rpm; '>= 1:2.0, < 1:3'; 1:2.0-1 1:2.9; 2.5 1:3-1",
                "apk; ~3.6; 3.6 3.6.9 3.6_pre1 3.6-r1 3.6a; 3.60 3.7 3.5",
                "apk; <~3.6; 3.5 3.6_pre1 3.6.9; 3.7",
                "apk; >~3.6; 3.7 3.6_pre1 3.6.9; 3.5",
                "apk; '!~3.8'; 3.6.9 3.9; 3.8.1",
                "apk; '>=1.2 <2'; 1.2 1.9; 2 1.1",
                "nginx; 0.5.6-1.13.2; 0.5.6 1.13.2; 1.13.3 0.5.5",
                "nginx; '1.15.6+, 1.14.1+'; 1.14.1 1.15.6 1.16.0; 1.15.5 1.14.0",
                "nginx; 1.14.1+; 1.14.9; 1.15.0",
                "nginx; all; 1; ",
                "nginx; none; ; 1",
                "openssl; '1.0.2ck, 3.1.2'; 1.0.2ck 3.1.2; 1.0.2 3.1.3",
                "ghsa-npm; '>= 1.0.0, < 2.0.0'; 1.0.0 2.0.0-rc.1; 2.0.0 1.0.0-rc.1",
                "ghsa-maven; '>= 1.0, < 2.0'; 1 2.0-rc; 2 1-rc",
                "gitlab-gem; <1.0||>=1.2 <1.3 || =1.5; 0.9 1.2.9 1.5 1.0.rc1; 1.0 1.3 1.4",
                "gitlab-pypi; '>=1.0a1,<1.0.5||==2'; 1.0a1 1.0.5rc1 2; 1.0.5 2.1",
            })
    void holds_what_its_tool_holds(String notation, String range, String in, String out) {
        NativeRange read = RangeNotations.builtIn().find(notation).orElseThrow().parse(range);
        for (String version : words(in)) {
            assertThat(read.contains(version)).as("%s in %s", version, range).isTrue();
        }
        for (String version : words(out)) {
            assertThat(read.contains(version)).as("%s in %s", version, range).isFalse();
        }
        assertThat(read).hasToString(range);
    }

    private static String[] words(String text) {
        return text == null || text.isEmpty() ? new String[0] : text.split(" ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pypi; >=1.0; 2.0rc1; true; true; false",
                "pypi; >=1.0; 2.0.dev1; true; true; false",
                "pypi; >=1.0; 2.0.post1; true; true; true",
                "gem; >= 1.0; 2.0.rc1; true; true; false",
                "gem; >= 1.0; 2.0-1; true; true; false",
                "maven; '[1.0,)'; 2.0-rc1; true; true; true",
            })
    void knows_what_pre_releases_are(
            String notation, String range, String version, boolean byDefault, boolean included, boolean excluded) {
        NativeRange read = RangeNotations.builtIn().find(notation).orElseThrow().parse(range);
        assertThat(read.contains(version)).isEqualTo(byDefault);
        assertThat(read.contains(version, Prereleases.INCLUDED)).isEqualTo(included);
        assertThat(read.contains(version, Prereleases.EXCLUDED)).isEqualTo(excluded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "pypi; ~=1.4.2; '[1.4.2, 1.5.dev0)'",
                "pypi; <2; '(-∞, 2.dev0)'",
                "pypi; ==V1.0ALPHA; {1.0a0}",
                "gem; ~> 2.0.8; '[2.0.8, 2.1.A)'",
                "maven; '(,1.0],[1.2,)'; '(-∞, 1.0] ∪ [1.2, +∞)'",
                "rpm; <= 1.0; '(-∞, 1.0^)'",
                "apk; ~3.6; '[3.6_alpha, 3.7_alpha)'",
                "apk; ~3.06; '[3.06_alpha, 3.060_alpha)'",
                "nginx; '1.5.0+, 1.4.1+'; '[1.4.1, +∞)'",
            })
    void becomes_a_set_with_the_bounds_of_the_tool(String notation, String range, String set) {
        assertThat(RangeNotations.builtIn()
                        .find(notation)
                        .orElseThrow()
                        .parse(range)
                        .toRange())
                .hasToString(set);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "deb; < 1.0", // once meant <=
                "deb; 1.0",
                "deb; (>= 1.0",
                "rpm; 1.0",
                "rpm; '>= 1.0,'",
                "apk; ><Q1abc",
                "apk; >= 1.0",
                "apk; 1.0",
                "nginx; 2.0-1.0",
                "ghsa; 1.0",
                "gitlab-gem; '||'",
                "gitlab-gem; '>=1.0,'",
                "gem; '== 1.0'",
                "gem; '>= 1.0,'",
                "hackage; '>=1.*'",
                "hackage; ''",
                "hackage; (>=1",
                "hackage; '>=1)'",
                "hackage; ^>=1.*",
                "osv; '{\"events\": [{\"broken\": \"1\"}]}'",
                "osv; '{\"events\": 1}'",
                "nvd; []",
            })
    void refuses_what_its_tool_refuses(String notation, String range) {
        RangeNotation read = RangeNotations.builtIn().find(notation).orElseThrow();
        assertThatThrownBy(() -> read.parse(range)).isInstanceOf(InvalidRangeException.class);
    }

    @Test
    void evaluates_events_as_the_osv_schema_says() {
        NativeRange range = RangeNotations.builtIn()
                .find("osv")
                .orElseThrow()
                .parse(
                        "{\"events\": [{\"fixed\": \"3\"}, {\"introduced\": \"2\"}, {\"introduced\": \"5\"},"
                                + "{\"last_affected\": \"5\"}, {\"introduced\": \"7\"}, {\"fixed\": \"7\"}, {\"limit\": \"9\"}]}");
        assertThat(range.toRange()).hasToString("[2, 3) ∪ {5}");
    }
}
