package dev.scout.core.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseExpressionTest {

    private static final LicenseExpression MIT = new LicenseExpression.Id("MIT", false);
    private static final LicenseExpression ISC = new LicenseExpression.Id("ISC", false);
    private static final LicenseExpression ZLIB = new LicenseExpression.Id("Zlib", false);

    @ParameterizedTest
    @CsvSource({
        "MIT, MIT",
        "mit, MIT",
        "' apache-2.0 ', Apache-2.0",
        "Apache-2.0+, Apache-2.0+",
        "(MIT), MIT",
        "((MIT)), MIT",
        "MIT and ISC, MIT AND ISC",
        "MIT Or ISC, MIT OR ISC",
        "MIT AND ISC OR Zlib, MIT AND ISC OR Zlib",
        "MIT AND (ISC OR Zlib), MIT AND (ISC OR Zlib)",
        "(MIT AND ISC) OR Zlib, MIT AND ISC OR Zlib",
        "MIT OR (ISC AND Zlib), MIT OR ISC AND Zlib",
        "MIT OR (ISC OR Zlib), MIT OR ISC OR Zlib",
        "(MIT AND(ISC))AND Zlib, MIT AND ISC AND Zlib",
        "gpl-2.0-only with classpath-exception-2.0, GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0-or-later WITH Bison-exception-2.2 AND MIT, GPL-2.0-or-later WITH Bison-exception-2.2 AND MIT",
        "GPL-2.0, GPL-2.0-only",
        "GPL-2.0+, GPL-2.0-or-later",
        "GPL-2.0-or-later+, GPL-2.0-or-later",
        "gpl-3.0+ OR lgpl-2.1, GPL-3.0-or-later OR LGPL-2.1-only",
        "AGPL-3.0, AGPL-3.0-only",
        "GFDL-1.3+, GFDL-1.3-or-later",
        "GPL-2.0-with-classpath-exception, GPL-2.0-only WITH Classpath-exception-2.0",
        "GPL-2.0-with-GCC-exception+, GPL-2.0-or-later WITH GCC-exception-2.0",
        "GPL-3.0-with-GCC-exception, GPL-3.0-only WITH GCC-exception-3.1",
        "eCos-2.0, GPL-2.0-or-later WITH eCos-exception-2.0",
        "wxWindows, LGPL-2.0-or-later WITH WxWindows-exception-3.1",
        "StandardML-NJ, SMLNJ",
        "Net-SNMP, Net-SNMP",
        "LGPL-2.1 WITH Nokia-Qt-exception-1.1, LGPL-2.1-only WITH Qt-LGPL-exception-1.1",
        "LicenseRef-Mine, LicenseRef-Mine",
        "licenseref-Mine, LicenseRef-Mine",
        "DocumentRef-a.b:LicenseRef-Mine-1, DocumentRef-a.b:LicenseRef-Mine-1",
        "LicenseRef-a WITH AdditionRef-b, LicenseRef-a WITH AdditionRef-b",
        "MIT WITH DocumentRef-a:AdditionRef-b, MIT WITH DocumentRef-a:AdditionRef-b",
        "Vendor-EULA-1.0 OR MIT, Vendor-EULA-1.0 OR MIT",
        "GPL-2.0-only WITH Vendor-exception, GPL-2.0-only WITH Vendor-exception"
    })
    void reads_an_expression_into_its_canonical_form(String text, String canonical) {
        LicenseExpression license = LicenseExpression.parse(text);
        assertThat(license).hasToString(canonical);
        assertThat(LicenseExpression.parse(canonical)).isEqualTo(license);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' ', 1",
        "NONE, 0",
        "noassertion, 0",
        "MIT OR NOASSERTION, 7",
        "MIT ISC, 4",
        "MIT/ISC, 0",
        "Apache License 2.0, 7",
        "Apache_2.0, 0",
        "MIT +, 4",
        "MIT++, 0",
        "+, 0",
        "AND, 0",
        "MIT AND, 7",
        "MIT OR OR ISC, 7",
        "(MIT, 4",
        "MIT), 3",
        "(), 1",
        "(MIT) WITH LLVM-exception, 6",
        "MIT WITH, 8",
        "MIT WITH (LLVM-exception), 9",
        "GPL-2.0-with-GCC-exception WITH LLVM-exception, 27",
        "LicenseRef-, 0",
        "LicenseRef-a+, 0",
        "DocumentRef-a, 0",
        "DocumentRef-a:MIT, 0",
        "LicenseRef-a:LicenseRef-b, 0",
        "é, 0"
    })
    void refuses_what_is_no_expression_and_says_where(String text, int position) {
        assertThatThrownBy(() -> LicenseExpression.parse(text))
                .isInstanceOfSatisfying(MalformedLicenseException.class, e -> {
                    assertThat(e.position()).isEqualTo(position);
                    assertThat(e.text()).isEqualTo(text);
                    assertThat(e.getStackTrace()).isEmpty();
                });
    }

    @Test
    void is_kept_as_a_tree() {
        assertThat(LicenseExpression.parse(
                        "MIT AND ISC OR DocumentRef-d:LicenseRef-r AND GPL-2.0+ WITH LLVM-exception"))
                .isEqualTo(new LicenseExpression.Or(List.of(
                        new LicenseExpression.And(List.of(MIT, ISC)),
                        new LicenseExpression.And(List.of(
                                new LicenseExpression.Ref("d", "r"),
                                new LicenseExpression.With(
                                        new LicenseExpression.Id("GPL-2.0-or-later", false), "LLVM-exception"))))));
    }

    @Test
    void compounds_take_over_compounds_of_their_own_kind() {
        LicenseExpression inner = new LicenseExpression.And(List.of(ISC, ZLIB));
        assertThat(new LicenseExpression.And(List.of(MIT, inner)))
                .isEqualTo(new LicenseExpression.And(List.of(MIT, ISC, ZLIB)));
        assertThatThrownBy(() -> new LicenseExpression.Or(List.of(MIT))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MIT, true",
        "MIT+, true",
        "GPL-2.0, true",
        "MIT AND (ISC OR Zlib), true",
        "GPL-2.0-only WITH LLVM-exception, true",
        "Vendor-1, false",
        "MIT OR Vendor-1, false",
        "MIT WITH Vendor-exception, false",
        "LicenseRef-a, false"
    })
    void knows_whether_all_of_it_is_on_the_license_list(String text, boolean known) {
        assertThat(LicenseExpression.parse(text).known()).isEqualTo(known);
    }

    @Test
    void a_name_in_free_text_is_kept_as_it_is() {
        LicenseExpression license = LicenseExpression.named(" The Apache Software License, Version 2.0 ");
        assertThat(license).hasToString("The Apache Software License, Version 2.0");
        assertThat(license.known()).isFalse();
        assertThatThrownBy(() -> LicenseExpression.named(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_list_gives_every_id_its_spelling_and_every_replacement_is_current() {
        assertThat(SpdxLicenseList.licenses().canonical("0bsd")).isEqualTo("0BSD");
        assertThat(SpdxLicenseList.exceptions().canonical("llvm-EXCEPTION")).isEqualTo("LLVM-exception");
        for (String old :
                List.of("GPL-1.0", "GPL-3.0", "LGPL-2.0", "LGPL-3.0", "AGPL-1.0", "GFDL-1.1", "Nunit", "bzip2-1.0.5")) {
            LicenseExpression current = LicenseExpression.parse(old);
            assertThat(current.known()).as(old).isTrue();
            assertThat(current).as(old).isNotEqualTo(new LicenseExpression.Id(old, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "(MIT) AND ",
                "(MIT AND ",
                "MIT OR ",
                "MIT ",
                "a",
                "+",
                " ",
                "WITH ",
                "LicenseRef-",
                "\uD800",
                "\0"
            })
    void a_megabyte_of_one_thing_is_read_or_refused_in_linear_time(String unit) {
        String text = unit.repeat((1 << 20) / unit.length()) + "MIT";
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            try {
                assertThat(LicenseExpression.parse(text).toString()).isNotEmpty();
            } catch (MalformedLicenseException e) {
                assertThat(e.getMessage()).hasSizeLessThan(300);
            }
        });
    }

    @Test
    void trap_B11_parentheses_nest_a_hundred_deep_and_no_deeper() {
        assertThat(LicenseExpression.parse("(".repeat(100) + "MIT" + ")".repeat(100)))
                .isEqualTo(MIT);
        assertThatThrownBy(() -> LicenseExpression.parse("(".repeat(100_000) + "MIT" + ")".repeat(100_000)))
                .isInstanceOfSatisfying(
                        MalformedLicenseException.class,
                        e -> assertThat(e.position()).isEqualTo(100));
    }

    @Property
    void any_words_are_read_or_refused_and_what_is_read_reads_itself_back(@ForAll("almostExpressions") String text) {
        LicenseExpression license;
        try {
            license = LicenseExpression.parse(text);
        } catch (MalformedLicenseException e) {
            assertThat(e.position()).isBetween(0, text.length());
            return;
        }
        assertThat(LicenseExpression.parse(license.toString()))
                .isEqualTo(license)
                .hasToString(license.toString());
    }

    @Provide
    Arbitrary<String> almostExpressions() {
        Arbitrary<String> operands =
                Arbitraries.of("MIT", "gpl-2.0+", "LicenseRef-x", "(MIT OR ISC)", "(ISC AND mit", "x)", "eCos-2.0");
        Arbitrary<String> operators = Arbitraries.of("AND", "or", "OR", "WITH LLVM-exception AND", "AND (", ") OR");
        return operands.flatMap(first -> Combinators.combine(operators, operands)
                .as((operator, operand) -> " " + operator + " " + operand)
                .list()
                .ofMaxSize(5)
                .map(rest -> first + String.join("", rest)));
    }
}
