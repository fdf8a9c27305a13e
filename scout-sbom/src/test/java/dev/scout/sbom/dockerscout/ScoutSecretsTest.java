package dev.scout.sbom.dockerscout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.sbom.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoutSecretsTest {

    private static final byte[] SALT = "sixteen bytes of salt".getBytes(StandardCharsets.UTF_8);

    private static Reading<List<LeakedSecret>> read(String document) throws IOException {
        return ScoutSecrets.read(
                new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), SALT, ReadLimits.defaults());
    }

    @Test
    void each_finding_is_a_secret_at_its_source_and_its_line_is_told_nowhere() throws IOException {
        String digest = "sha256:" + "a".repeat(64);
        Reading<List<LeakedSecret>> reading = read("{\"artifacts\":[],\"secrets\":["
                + "{\"findings\":[{\"rule_id\":\"aws-key\",\"title\":\"AWS\",\"start_line\":1,\"match\":\"key=zqhiddenqz\"},"
                + "{\"rule_id\":\"pem\",\"match\":\"zqotherqz\"}],"
                + "\"source\":{\"type\":\"file\",\"location\":{\"path\":\"/etc/k\",\"diff_id\":\"" + digest + "\"}}},"
                + "{\"source\":{\"type\":\"env\"},\"findings\":[{\"rule_id\":\"aws-key\",\"match\":\"key=zqhiddenqz\"}]},"
                + "{\"source\":7,\"findings\":null}]}");
        List<LeakedSecret> secrets = reading.value();
        assertThat(secrets).extracting(LeakedSecret::rule).containsExactly("aws-key", "pem", "aws-key");
        assertThat(secrets).extracting(LeakedSecret::place).containsExactly("file", "file", "environment variable");
        assertThat(secrets.get(0).location()).isEqualTo(new Location("/etc/k", null, Digest.parse(digest)));
        assertThat(secrets.get(0).fingerprint())
                .isEqualTo(secrets.get(2).fingerprint())
                .isNotEqualTo(secrets.get(1).fingerprint());
        assertThat(reading.toString()).doesNotContain("hidden", "other");
    }

    @Test
    void a_document_without_secrets_has_none_and_what_is_none_is_refused() throws IOException {
        assertThat(read("{\"artifacts\":[]}").value()).isEmpty();
        assertThatThrownBy(() -> read("[]")).isInstanceOf(MalformedDocumentException.class);
        assertThatThrownBy(() -> read("{\"secrets\":[{\"findings\":[{\"match\":\"zqhiddenqz"))
                .isInstanceOf(MalformedDocumentException.class)
                .hasMessageNotContaining("hidden");
    }
}
