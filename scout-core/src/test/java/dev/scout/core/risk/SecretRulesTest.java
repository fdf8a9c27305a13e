package dev.scout.core.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SecretRulesTest {

    private static final byte[] SALT = "sixteen bytes of salt".getBytes(StandardCharsets.UTF_8);

    private static ImageMetadata image(List<EnvironmentVariable> environment, Map<String, String> labels) {
        ImageConfig config = new ImageConfig(List.of(), environment, labels);
        return new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, config, List.of());
    }

    private static List<LeakedSecret> inVariable(String name, String value) {
        return SecretRules.builtIn().find(image(List.of(new EnvironmentVariable(name, value)), Map.of()), SALT);
    }

    private static List<LeakedSecret> inLabel(String key, String value) {
        return SecretRules.builtIn().find(image(List.of(), Map.of(key, value)), SALT);
    }

    private record Row(String word, String name, String value) {}

    /** The rows of a table; the dots that keep scanners of repositories away are left out. */
    private static List<Row> rows(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SecretRulesTest.class.getResourceAsStream(file), file)) {
            List<Row> rows = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    String[] cells = line.split(" \\| ", 3);
                    String value = cells[2].replace("\u00b7", "").replace("\\n", "\n");
                    rows.add(new Row(cells[0], cells[1], value));
                }
            }
            return rows;
        }
    }

    @TestFactory
    List<DynamicTest> what_is_a_secret_is_found_in_variables_and_labels() throws IOException {
        List<Row> rows = rows("secrets-true.txt");
        System.out.println("secrets: " + rows.size() + " examples that are");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.word() + " in " + row.name(), () -> {
                    assertThat(inVariable(row.name(), row.value()))
                            .singleElement()
                            .satisfies(secret -> assertThat(secret.rule()).isEqualTo(row.word()))
                            .satisfies(secret ->
                                    assertThat(secret.place()).isEqualTo("environment variable " + row.name()));
                    assertThat(inLabel(row.name(), row.value()))
                            .singleElement()
                            .satisfies(secret -> assertThat(secret.rule()).isEqualTo(row.word()))
                            .satisfies(secret -> assertThat(secret.place()).isEqualTo("label " + row.name()));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> what_is_no_secret_is_left_alone() throws IOException {
        List<Row> rows = rows("secrets-false.txt");
        System.out.println("secrets: " + rows.size() + " examples that are not");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.word() + ": " + row.name() + "=" + row.value(), () -> {
                    assertThat(inVariable(row.name(), row.value())).isEmpty();
                    assertThat(inLabel(row.name(), row.value())).isEmpty();
                }))
                .toList();
    }

    @Test
    void a_fingerprint_knows_the_same_secret_again_in_another_place_and_only_with_the_same_salt() {
        String secret = "Zq8vKd2mXw";
        String here = inVariable("DB_PASSWORD", secret).get(0).fingerprint();
        String there =
                inLabel("note", "postgres://shop:" + secret + "@db/").get(0).fingerprint();
        assertThat(here).isEqualTo(there).startsWith("hmac-sha256:").hasSize("hmac-sha256:".length() + 64);
        byte[] other = SALT.clone();
        other[0]++;
        ImageMetadata image = image(List.of(new EnvironmentVariable("DB_PASSWORD", secret)), Map.of());
        assertThat(SecretRules.builtIn().find(image, other).get(0).fingerprint())
                .isNotEqualTo(here);
        assertThatThrownBy(() -> SecretRules.builtIn().find(image, new byte[8]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_fingerprint_is_the_one_of_RFC_4231_test_case_2() {
        assertThat(new SecretFingerprint("Jefe".getBytes(StandardCharsets.UTF_8)).of("what do ya want for nothing?"))
                .isEqualTo("hmac-sha256:5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void several_secrets_in_one_value_are_told_apart() {
        String value = "a=postgres://u:Zq8vKd2mXw@h/ b=redis://:Pw7nRt4kLs@h/";
        assertThat(inVariable("URLS", value))
                .hasSize(2)
                .extracting(LeakedSecret::fingerprint)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_entry_without_a_value_may_be_the_secret_itself_and_is_told_by_its_number() {
        String token = "gh".concat("p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6");
        ImageMetadata image =
                image(List.of(new EnvironmentVariable("PATH", "/bin"), EnvironmentVariable.parse(token)), Map.of());
        assertThat(SecretRules.builtIn().find(image, SALT))
                .singleElement()
                .extracting(LeakedSecret::place)
                .isEqualTo("environment variable #2");
    }

    @Test
    void a_rule_of_the_host_is_asked_first() {
        SecretRule acme = new SecretRule() {
            @Override
            public String id() {
                return "acme";
            }

            @Override
            public List<Extent> find(String name, String value) {
                int at = value.indexOf("acme-");
                return at < 0 ? List.of() : List.of(new Extent(at, value.length()));
            }
        };
        ImageMetadata image = image(List.of(new EnvironmentVariable("DB_PASSWORD", "acme-0815")), Map.of());
        assertThat(SecretRules.builtIn().with(acme).find(image, SALT))
                .singleElement()
                .extracting(LeakedSecret::rule)
                .isEqualTo("acme");
        assertThat(SecretRules.of(List.of()).find(image, SALT)).isEmpty();
    }

    @Test
    void the_time_is_linear_in_the_value() {
        List<String> parts = List.of(
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN ",
                "eyJ",
                "eyJ.",
                "://a:",
                "a://a:b@",
                "AKIA",
                "xoxb-",
                "Bearer ",
                "basic a",
                "AccountKey=",
                "SG.",
                "npm_npm_",
                "sk_live_A1b2C3d4E5f6G7h8I9j0K1l2 ");
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (String part : parts) {
                inVariable("X_TOKEN", part.repeat(1_000_000 / part.length()));
            }
        });
    }

    /** Whatever is around it and whatever it is called. */
    @Property(tries = 500)
    void a_secret_is_never_told(
            @ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 40) String random,
            @ForAll @IntRange(min = 0, max = 9) int form) {
        String secret = "q7" + random + "Z";
        List<String> forms = List.of(
                secret,
                "postgres://u:" + secret + "@h/",
                "Bearer " + secret + "0a1b2c3d",
                "gh".concat("p_") + (secret + "0".repeat(36)).substring(0, 36),
                "-----BEGIN ".concat("PRIVATE KEY-----\n") + secret + "\n" + secret,
                "AccountKey=" + secret.repeat(6),
                "npm_" + secret.repeat(4).substring(0, 36),
                "{\"a\":\"" + secret + "\"}",
                "xoxb-".concat(secret) + "-0123456789-" + secret,
                " " + secret + " ");
        String value = forms.get(form);
        List<EnvironmentVariable> environment = new ArrayList<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String name : Arrays.asList("DB_PASSWORD", "X", "API_KEY")) {
            environment.add(new EnvironmentVariable(name, value));
            labels.put(name.toLowerCase(Locale.ROOT), value);
        }
        // Who writes the secret into the name as well.
        environment.add(new EnvironmentVariable(secret + "_PASSWORD", value));
        ImageMetadata image = image(environment, labels);
        StringBuilder told = new StringBuilder();
        List<LeakedSecret> secrets = SecretRules.builtIn().find(image, SALT);
        secrets.forEach(found -> told.append(found)
                .append(found.rule())
                .append(found.place())
                .append(found.fingerprint())
                .append(found.hashCode()));
        told.append(secrets)
                .append(new HashSet<>(secrets))
                .append(SecretRules.builtIn().all());
        told.append(image.config());
        String ofName = secrets.stream()
                .map(LeakedSecret::place)
                .filter(place -> place.contains(secret))
                .toList()
                .toString();
        if (value.strip().equals(secret)) {
            assertThat(ofName).isEqualTo("[]");
        }
        String withoutName = told.toString().replace(secret + "_PASSWORD", "");
        assertThat(withoutName).doesNotContain(secret);
        Set<String> names = Set.of("DB_PASSWORD", "API_KEY");
        if (form == 0) {
            assertThat(secrets.stream().map(LeakedSecret::place))
                    .containsAll(names.stream()
                            .map(name -> "environment variable " + name)
                            .toList());
        }
    }

    @Property(tries = 200)
    void what_a_rule_throws_away_it_throws_without_the_value(@ForAll @StringLength(max = 60) String value) {
        for (SecretRule rule : SecretRules.builtIn().all()) {
            for (SecretRule.Extent extent : rule.find("X_TOKEN", value)) {
                assertThat(extent.to()).isLessThanOrEqualTo(value.length());
            }
        }
    }
}
