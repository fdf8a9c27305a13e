package dev.scout.match.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.match.notation.NativeRange.Prereleases;
import dev.scout.match.range.Vers;
import dev.scout.match.version.InvalidVersionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each notation means, as VERS and as an answer about a version. */
class RangeTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            npm;      ^1.2.3;                 vers:npm/>=1.2.3|<2.0.0-0
            npm;      ^0.2.3;                 vers:npm/>=0.2.3|<0.3.0-0
            npm;      ^0.0.3;                 vers:npm/>=0.0.3|<0.0.4-0
            npm;      ~1.2;                   vers:npm/>=1.2.0|<1.3.0-0
            npm;      1.2 - 2;                vers:npm/>=1.2.0|<3.0.0-0
            npm;      <=1.2;                  vers:npm/<1.3.0-0
            npm;      >1.2;                   vers:npm/>=1.3.0
            npm;      1.2.3*;                 vers:npm/1.2.3
            npm;      <*;                     vers:none/*
            npm;      >=0.0.0;                vers:npm/*
            npm;      ^1.0.0 || 3.x;          vers:npm/>=1.0.0|<2.0.0-0|>=3.0.0|<4.0.0-0
            cargo;    1.2.3;                  vers:cargo/>=1.2.3|<2.0.0-0
            cargo;    0;                      vers:cargo/>=0.0.0|<1.0.0-0
            cargo;    1.*;                    vers:cargo/>=1.0.0|<2.0.0-0
            cargo;    >1.2;                   vers:cargo/>=1.3.0-0
            cargo;    ^18446744073709551615;  vers:cargo/>=18446744073709551615.0.0
            cargo;    *;                      vers:cargo/*
            composer; ^1.2;                   vers:composer/>=1.2-dev|<2.0.0.0-dev
            composer; ~1.2.3;                 vers:composer/>=1.2.3-dev|<1.3.0.0-dev
            composer; 1.0 - 2.0;              vers:composer/>=1.0-dev|<2.1.0.0-dev
            composer; 1.0 - 2.0.0;            vers:composer/>=1.0-dev|<=2.0.0
            composer; ">=1.0,<2.0@beta";      vers:composer/>=1.0-dev|<2.0-beta
            composer; >=1.0-RC1;              vers:composer/>=1.0-RC1-dev
            composer; dev-main;               vers:composer/dev-main
            conan;    ~1.2.3;                 vers:conan/>=1.2.3-|<1.3.0-
            conan;    >1.0 <=2.0;             vers:conan/>1.0|<=2.0
            hex;      ~> 2.1;                 vers:hex/>=2.1.0|<3.0.0-0
            hex;      ~> 2.1.3 and != 2.1.5;  vers:hex/>=2.1.3|!=2.1.5|<2.2.0-0
            pub;      ^0.1.2;                 vers:pub/>=0.1.2|<0.2.0-0
            pub;      >1.0.0<2.0.0;           vers:pub/>1.0.0|<2.0.0-0
            pub;      >=1.0.0-a <1.0.0;       vers:pub/>=1.0.0-a|<1.0.0
            nuget;    1.0;                    vers:nuget/>=1.0
            nuget;    1.0.*;                  vers:nuget/>=1.0.0
            nuget;    1.0.*-rc*;              vers:nuget/>=1.0.0-rc
            nuget;    "[1.0, 2.0)";           vers:nuget/>=1.0|<2.0
            nuget;    "(, )";                 vers:nuget/*
            golang;   ">= 1.0.0, < 1.4.2";    vers:golang/>=1.0.0|<1.4.2
            golang;   <v1.2.3 || 2.0.0;       vers:golang/<v1.2.3|2.0.0
            """)
    void is_a_vers(String notation, String range, String vers) {
        NativeRange read = notation(notation).parse(range);
        assertThat(Vers.of(read.scheme(), read.toRange())).hasToString(vers);
        assertThat(read).hasToString(range);
    }

    /** The answers are those by the tool, with pre-releases included, and with them excluded. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            npm;      ^1.2.3-a;             1.2.3-b;       true;  true;  false
            npm;      ^1.2.3-a;             1.2.4-b;       false; true;  false
            npm;      1.2;                  1.2.0-a;       false; true;  false
            npm;      1.0.0 - 2.0.0;        2.0.0-a;       false; true;  false
            npm;      * || 1.2.3-a;         1.2.3-b;       false; true;  false
            npm;      ^1.2;                 1.5.0+b-1;     true;  true;  true
            cargo;    >=1.2.3-a;            1.2.3-b;       true;  true;  false
            cargo;    >=1.2.3-a;            1.3.0-b;       false; true;  false
            cargo;    ">=1, >=1.5.0-a";     1.5.0-b;       false; true;  false
            cargo;    ">1, <=2.0.0-b";      2.0.0-a;       true;  true;  false
            composer; ^1.0;                 1.5.0-beta1;   true;  true;  false
            composer; ^1.0;                 2.0.0-dev;     false; false; false
            composer; <2.0;                 dev-main;      false; false; false
            composer; *;                    dev-main;      true;  true;  false
            composer; !=1.0;                dev-main;      true;  true;  false
            composer; ">=5,<2 || >=2,<3";   2.5;           false; false; false
            conan;    >=1.0;                1.1-rc;        false; true;  false
            conan;    ">=1.0, include_prerelease"; 1.1-rc; true;  true;  false
            conan;    <2 >1;                1k;            true;  true;  true
            hex;      >= 1.0.0;             1.1.0-a;       true;  true;  false
            hex;      >= 1.0.0-a;           1.1.0-a;       true;  true;  true
            hex;      < 2.0.0;              1.1.0-a;       true;  true;  true
            pub;      <2.0.0;               2.0.0-a;       false; false; false
            pub;      >=1.0.0;              1.1.0-a;       true;  true;  false
            nuget;    "[1.0, 2.0)";         2.0-beta;      true;  true;  false
            golang;   < 1.2.0;              1.2.0-rc.1;    true;  true;  false
            golang;   < 1.21;               go1.21rc2;     true;  true;  false
            """)
    void contains(String notation, String range, String version, boolean byTool, boolean included, boolean excluded) {
        NativeRange read = notation(notation).parse(range);
        assertThat(read.contains(version)).isEqualTo(byTool);
        assertThat(read.contains(version, Prereleases.INCLUDED)).isEqualTo(included);
        assertThat(read.contains(version, Prereleases.EXCLUDED)).isEqualTo(excluded);
    }

    @Test
    void refuses_what_is_no_version() {
        for (String notation : List.of("npm", "cargo", "composer", "hex", "pub", "nuget", "golang")) {
            assertThatThrownBy(() -> notation(notation)
                            .parse(">=1.0.0".substring(notation.equals("nuget") ? 2 : 0))
                            .contains("?"))
                    .as(notation)
                    .isInstanceOf(InvalidVersionException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            npm;      1.x.2;            0
            npm;      ^1 || >=;         5
            cargo;    "1.0, ";          5
            hex;      >= 1.0;           6
            hex;      1.0.0 and;        6
            pub;      ^1.0.0 <2.0.0;    7
            golang;   "< 1.0.0, ";      9
            conan;    >=1 ==2;          4
            """)
    void says_where_it_stops_to_fit(String notation, String range, int position) {
        assertThatThrownBy(() -> notation(notation).parse(range))
                .isInstanceOfSatisfying(
                        InvalidRangeException.class,
                        e -> assertThat(e.position()).isEqualTo(position));
    }

    private static RangeNotation notation(String name) {
        return RangeNotations.builtIn().find(name).orElseThrow();
    }
}
