package dev.scout.match.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.advisory.AffectedPackage.Hints;
import dev.scout.core.advisory.AffectedRange;
import dev.scout.core.advisory.RangeEvent;
import dev.scout.core.advisory.Reference;
import dev.scout.core.advisory.Severity;
import dev.scout.core.advisory.Severity.Method;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each field of a record becomes, and what becomes of records that are odd. */
class OsvReaderTest {

    @Test
    void every_field_of_the_schema_arrives() throws IOException {
        try (InputStream in = Objects.requireNonNull(OsvReaderTest.class.getResourceAsStream("complete.json"))) {
            Reading<List<Advisory>> reading = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(reading.value()).containsExactly(COMPLETE);
            assertThat(reading.diagnostics())
                    .singleElement()
                    .satisfies(odd -> assertThat(odd.message()).contains("both fixed and last_affected"));
        }
    }

    private static final Advisory COMPLETE = new Advisory(
            "SCOUT-2026-1",
            new Advisory.Timeline(
                    Instant.parse("2026-01-02T03:04:05Z"),
                    Instant.parse("2026-02-03T04:05:06.789Z"),
                    Instant.parse("2026-03-04T05:06:07Z")),
            new Advisory.Links(
                    List.of("CVE-2026-1000", "GHSA-aaaa-bbbb-cccc"),
                    List.of("CVE-2026-1001"),
                    List.of("CVE-2026-1002")),
            new Advisory.Text("Lanterns may be lit by \"anyone\"", "First line.\nSecond line: \u00fc \ud83d\udd26"),
            List.of(
                    new AffectedPackage(
                            "PyPI",
                            "lantern",
                            PackageUrl.parse("pkg:pypi/lantern"),
                            List.of("1.0", "1.1"),
                            List.of(
                                    new AffectedRange(
                                            AffectedRange.Type.GIT,
                                            "https://example.org/lantern.git",
                                            List.of(RangeEvent.introduced("0"), RangeEvent.limit("aaaabbbb"))),
                                    AffectedRange.of(
                                            RangeEvent.introduced("0"),
                                            RangeEvent.fixed("1.2"),
                                            RangeEvent.introduced("2.0"),
                                            RangeEvent.lastAffected("2.0.3"))),
                            List.of(
                                    new Severity(
                                            Method.CVSS_V4,
                                            "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
                                            null),
                                    new Severity(Method.WORD, "moderate", null)),
                            new Hints("<= 2.0.3", List.of(), null, List.of(), List.of())),
                    new AffectedPackage(
                            "Go",
                            "example.org/lantern",
                            null,
                            List.of(),
                            List.of(new AffectedRange(
                                    AffectedRange.Type.SEMVER, null, List.of(RangeEvent.introduced("0")))),
                            List.of(),
                            // V12; the second import names no architecture, so all are affected.
                            new Hints(
                                    null,
                                    List.of(AffectedRange.of(RangeEvent.introduced("0"), RangeEvent.fixed("0.13.4"))),
                                    null,
                                    List.of("linux", "windows"),
                                    List.of())),
                    new AffectedPackage(
                            "Debian:12",
                            "lantern",
                            null,
                            List.of(),
                            List.of(),
                            List.of(),
                            new Hints(null, List.of(), "unimportant", List.of(), List.of()))),
            List.of(
                    new Severity(Method.CVSS_V3, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", null),
                    new Severity(Method.WORD, "low", "Ubuntu"),
                    new Severity(Method.WORD, "HIGH", null)),
            List.of(new Reference("FIX", "https://example.org/fix")));

    static Stream<Odd> odd() {
        return Stream.of(
                odd(
                        "V6: an event that says two things says both, in the order of the schema",
                        "'affected':[{'ranges':[{'type':'SEMVER','events':[{'fixed':'2','introduced':'1'}]}]}]",
                        OsvReaderTest::events,
                        List.of(RangeEvent.introduced("1"), RangeEvent.fixed("2")),
                        Kind.INVALID_VALUE),
                odd(
                        "V6: an event that says nothing is left out",
                        "'affected':[{'ranges':[{'type':'SEMVER','events':[{},{'introduced':'1'}]}]}]",
                        OsvReaderTest::events,
                        List.of(RangeEvent.introduced("1")),
                        Kind.MISSING),
                odd(
                        "V3: events stay in the order of the document",
                        "'affected':[{'ranges':[{'type':'SEMVER','events':[{'fixed':'2'},{'introduced':'0'}]}]}]",
                        OsvReaderTest::events,
                        List.of(RangeEvent.fixed("2"), RangeEvent.introduced("0"))),
                odd(
                        "V10: several entries for one package are kept apart",
                        "'affected':[{'package':{'ecosystem':'Go','name':'a'},'versions':['1']},"
                                + "{'package':{'ecosystem':'Go','name':'a'},'versions':['2']}]",
                        a -> a.affected().stream()
                                .map(AffectedPackage::versions)
                                .toList(),
                        List.of(List.of("1"), List.of("2"))),
                odd(
                        "V12: a range of one's own is kept beside the open one",
                        "'affected':[{'ecosystem_specific':{'custom_ranges':[{'type':'ECOSYSTEM',"
                                + "'events':[{'introduced':'0'},{'fixed':'0.13.4'}]}]}}]",
                        a -> a.affected().get(0).hints().customRanges(),
                        List.of(AffectedRange.of(RangeEvent.introduced("0"), RangeEvent.fixed("0.13.4")))),
                odd(
                        "V13: a withdrawal whose time cannot be read is one all the same",
                        "'modified':'2026-01-01T00:00:00Z','withdrawn':'yes'",
                        a -> a.timeline().withdrawn(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Kind.INVALID_VALUE),
                odd("V13: null is no withdrawal", "'withdrawn':null", Advisory::isWithdrawn, false),
                odd(
                        "V14: the year 1 is a time",
                        "'modified':'0001-01-01T00:00:00Z'",
                        a -> a.timeline().modified(),
                        Instant.parse("0001-01-01T00:00:00Z")),
                odd(
                        "V17: a priority is no vector",
                        "'severity':[{'type':'Ubuntu','score':'medium'}]",
                        Advisory::severities,
                        List.of(new Severity(Method.WORD, "medium", "Ubuntu"))),
                odd(
                        "V17, V26: a severity of an unknown type is kept as a word",
                        "'severity':[{'type':'SSVC','score':'act'}]",
                        Advisory::severities,
                        List.of(new Severity(Method.WORD, "act", "SSVC")),
                        Kind.UNKNOWN_VALUE),
                odd(
                        "V17: who says so is kept",
                        "'severity':[{'type':'CVSS_V2','score':'AV:N/AC:L/Au:N/C:P/I:P/A:P','source':'NVD'}]",
                        Advisory::severities,
                        List.of(new Severity(Method.CVSS_V2, "AV:N/AC:L/Au:N/C:P/I:P/A:P", "NVD"))),
                odd(
                        "V22: an unknown ecosystem is kept",
                        "'affected':[{'package':{'ecosystem':'Moon:9','name':'x'}}]",
                        a -> a.affected().get(0).ecosystem(),
                        "Moon:9"),
                odd(
                        "V25: an entry without a package is kept",
                        "'affected':[{'ranges':[{'type':'GIT','repo':'r','events':[{'introduced':'0'}]}]}]",
                        a -> a.affected().get(0).ecosystem()
                                + a.affected().get(0).name()
                                + a.affected().get(0).ranges().size(),
                        "1"),
                odd(
                        "V25: an entry with nothing but a package URL is kept",
                        "'affected':[{'package':{'purl':'pkg:deb/debian/curl?arch=source'}}]",
                        a -> String.valueOf(a.affected().get(0).purl()),
                        "pkg:deb/debian/curl?arch=source"),
                odd(
                        "V26: a range of an unknown type is kept as such",
                        "'affected':[{'ranges':[{'type':'CALENDAR','events':[{'introduced':'1'}]}]}]",
                        a -> a.affected().get(0).ranges().get(0).type(),
                        AffectedRange.Type.UNKNOWN,
                        Kind.UNKNOWN_VALUE),
                odd(
                        "V26: unknown fields are passed over",
                        "'novel':{'id':'X'},'affected':[{'novel':[[1]],'versions':['1']}]",
                        a -> a.id() + a.affected().get(0).versions(),
                        "A-1[1]",
                        Kind.UNSUPPORTED,
                        Kind.UNSUPPORTED),
                odd(
                        "V27: related is kept",
                        "'related':['CVE-1']",
                        a -> a.links().related(),
                        List.of("CVE-1")),
                odd(
                        "B11: a number is taken as text",
                        "'affected':[{'ranges':[{'type':'SEMVER','events':[{'introduced':0},{'fixed':1.20}]}]}]",
                        OsvReaderTest::events,
                        List.of(RangeEvent.introduced("0"), RangeEvent.fixed("1.20")),
                        Kind.REPAIRED,
                        Kind.REPAIRED),
                odd(
                        "B12: null is absent, everywhere",
                        "'aliases':null,'severity':null,'affected':null,'references':null,'summary':null,"
                                + "'details':null,'published':null,'database_specific':null",
                        a -> a.affected().size() + a.text().summary(),
                        "0"),
                odd(
                        "B12: null inside an entry is absent",
                        "'affected':[{'package':null,'ranges':null,'versions':null,'severity':null,"
                                + "'ecosystem_specific':null,'database_specific':{'severity':null}}]",
                        a -> a.affected().get(0).hints(),
                        Hints.NONE),
                odd(
                        "B12: values of wrong types are left out",
                        "'aliases':{},'affected':[7,[],{'package':[],'ranges':{},'versions':[1.5,{},null]}]",
                        a -> a.affected().size() + "" + a.affected().get(0).versions(),
                        "1[1.5]",
                        Kind.WRONG_TYPE,
                        Kind.WRONG_TYPE,
                        Kind.WRONG_TYPE,
                        Kind.WRONG_TYPE,
                        Kind.WRONG_TYPE,
                        Kind.REPAIRED,
                        Kind.WRONG_TYPE,
                        Kind.WRONG_TYPE),
                odd(
                        "a text where a list should be is its one element",
                        "'aliases':'CVE-1'",
                        a -> a.links().aliases(),
                        List.of("CVE-1"),
                        Kind.REPAIRED),
                odd(
                        "of a repeated name the last counts",
                        "'summary':'a','s\\u0075mmary':'b','affected':[{'versions':['1'],'versions':['2']}]",
                        a -> a.text().summary() + a.affected().get(0).versions(),
                        "b[2]",
                        Kind.DUPLICATE_KEY,
                        Kind.DUPLICATE_KEY),
                odd(
                        "a time with an offset is understood",
                        "'published':'2026-01-01T02:00:00+02:00'",
                        a -> a.timeline().published(),
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Kind.REPAIRED),
                odd(
                        "a system is only named if every import names one",
                        "'affected':[{'ecosystem_specific':{'imports':[{'goos':['windows']},{'path':'x'}]}}]",
                        a -> a.affected().get(0).hints(),
                        Hints.NONE),
                odd(
                        "M20: RustSec's words for platforms are those of OCI",
                        "'affected':[{'ecosystem_specific':{'affects':{'arch':['x86_64','arm'],'os':['macos','windows'],"
                                + "'functions':[]},'affected_functions':null}}]",
                        a -> a.affected().get(0).hints(),
                        new Hints(null, List.of(), null, List.of("darwin", "windows"), List.of("amd64", "arm"))),
                odd(
                        "a reference without URL is left out, one of an unknown type kept",
                        "'references':[{'type':'FIX'},{'type':'SONG','url':'u'}]",
                        Advisory::references,
                        List.of(new Reference("SONG", "u")),
                        Kind.MISSING,
                        Kind.UNKNOWN_VALUE));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void reads_what_is_odd(Odd odd) throws IOException {
        Reading<List<Advisory>> reading = read("{'id':'A-1'," + odd.fields + "}");
        assertThat(reading.value()).hasSize(1);
        assertThat(odd.look.apply(reading.value().get(0))).isEqualTo(odd.expected);
        assertThat(reading.diagnostics()).extracting(Diagnostic::kind).containsExactlyElementsOf(odd.kinds);
    }

    @Test
    void V26_the_same_unknown_field_is_told_once_with_its_number() throws IOException {
        String record = "{'id':'A','novel':1}\n";
        Reading<List<Advisory>> reading = read(record.repeat(500));
        assertThat(reading.value()).hasSize(500);
        assertThat(reading.diagnostics())
                .singleElement()
                .satisfies(odd -> assertThat(odd.message()).contains("novel; 500 times"));
    }

    @Test
    void a_record_without_id_is_left_out() throws IOException {
        Reading<List<Advisory>> reading = read("[{'summary':'?'},{'id':null},{'id':' '},{'id':'A'},null,3,[]]");
        assertThat(reading.value()).extracting(Advisory::id).containsExactly("A");
        assertThat(reading.diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Kind.MISSING, Kind.MISSING, Kind.MISSING, Kind.WRONG_TYPE, Kind.WRONG_TYPE);
    }

    @Test
    void a_diagnostic_says_where() throws IOException {
        Reading<List<Advisory>> reading =
                read("{'id':'A'}\n\n{'id':'B','affected':[{},{'ranges':[{'type':'GIT','events':[{'fixed':[]}]}]}]}");
        Diagnostic first = reading.diagnostics().get(0);
        assertThat(first.path()).isEqualTo("affected[1].ranges[0].events[0].fixed");
        assertThat(first.position().line()).isEqualTo(3);
        assertThat(first.position().column()).isEqualTo(70);
    }

    private static List<RangeEvent> events(Advisory advisory) {
        return advisory.affected().get(0).ranges().get(0).events();
    }

    /** Reads a text in which quotes are single for legibility. */
    private static Reading<List<Advisory>> read(String text) throws IOException {
        List<Advisory> advisories = new ArrayList<>();
        byte[] bytes = (text.startsWith("{\n") ? text : text.replace('\'', '"')).getBytes(StandardCharsets.UTF_8);
        FeedSummary summary = AdvisoryReaders.builtIn().read(new ByteArrayInputStream(bytes), advisories::add);
        assertThat(summary.records()).isEqualTo(advisories.size());
        return new Reading<>(advisories, summary.diagnostics());
    }

    private static Odd odd(
            String rule, String fields, Function<Advisory, ?> look, Object expected, Diagnostic.Kind... kinds) {
        return new Odd(rule, fields, look, expected, List.of(kinds));
    }

    /** A record's fields, what to look at, and what to see and be told. */
    private record Odd(
            String rule, String fields, Function<Advisory, ?> look, Object expected, List<Diagnostic.Kind> kinds) {
        @Override
        public String toString() {
            return rule;
        }
    }
}
