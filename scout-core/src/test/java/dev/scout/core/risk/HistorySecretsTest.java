package dev.scout.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.image.EnvironmentVariable;
import dev.scout.core.image.ImageConfig;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageMetadata;
import dev.scout.core.image.Layer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that made an image keep what they were given, whatever a later layer takes away. */
class HistorySecretsTest {

    private static final byte[] SALT = "sixteen bytes of salt".getBytes(StandardCharsets.UTF_8);

    private static ImageMetadata image(ImageConfig config, String... commands) {
        List<Layer> layers = new ArrayList<>();
        for (String command : commands) {
            layers.add(new Layer(layers.size(), null, null, null, null, command, true));
        }
        return new ImageMetadata(ImageIdentity.UNKNOWN, null, null, null, config, layers);
    }

    private static List<LeakedSecret> find(String... commands) {
        return SecretRules.builtIn().find(image(ImageConfig.EMPTY, commands), SALT);
    }

    private static String fingerprint(String secret) {
        return LeakedSecret.of("", "", null, secret, SALT).fingerprint();
    }

    /**
     * Commands as builders write them, and the secret in them, which the dot keeps scanners of repositories away from.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ENV DB_PASSWORD=Zq8vKd2mXw  ~ secret-by-name ~ Zq8vKd2mXw
            /bin/sh -c #(nop)  ENV DB_PASSWORD=Zq8vKd2mXw PATH=/usr/bin  ~ secret-by-name ~ Zq8vKd2mXw
            /bin/sh -c #(nop)  ARG NPM_TOKEN=Zq8vKd2mXw  ~ secret-by-name ~ Zq8vKd2mXw
            ARG NPM_TOKEN=Zq8vKd2mXw  ~ secret-by-name ~ Zq8vKd2mXw
            RUN |2 USER=ann NPM_TOKEN=Zq8vKd2mXw /bin/sh -c npm ci # buildkit  ~ secret-by-name ~ Zq8vKd2mXw
            RUN /bin/sh -c export API_KEY=Zq8vKd2mXw; make # buildkit  ~ secret-by-name ~ Zq8vKd2mXw
            RUN /bin/sh -c API_KEY="Zq8v Kd2mXw" make  ~ secret-by-name ~ Zq8v Kd2mXw
            RUN /bin/sh -c API_KEY='Zq8vKd2mXw' make  ~ secret-by-name ~ Zq8vKd2mXw
            RUN /bin/sh -c login --user=ann --password=Zq8vKd2mXw host  ~ secret-by-name ~ Zq8vKd2mXw
            CMD ["login" "--auth-token=Zq8vKd2mXw"]  ~ secret-by-name ~ Zq8vKd2mXw
            ENV JAVA_OPTS="-Xmx1g --access-token=Zq8vKd2mXw -Dx=y"  ~ secret-by-name ~ Zq8vKd2mXw
            ENV A=b CLIENT_SECRET=Zq8vKd=mXw==  ~ secret-by-name ~ Zq8vKd=mXw==
            RUN /bin/sh -c git clone https://ann:Zq8vKd2mXw@example.org/a.git  ~ url-password   ~ Zq8vKd2mXw
            RUN /bin/sh -c wget --header="Authorization: Bearer Zq8vKd2mXwPw7nRt4k" u  ~ authorization-header ~ Zq8vKd2mXwPw7nRt4k
            RUN /bin/sh -c echo gh·p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6 > /t  ~ github-token   ~ gh·p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6
            ENV GITHUB_TOKEN=gh·p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6  ~ github-token   ~ gh·p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0dF3gH6
            """)
    void a_secret_in_a_command_is_found_once(String command, String rule, String secret) {
        assertThat(find("ADD rootfs.tar / # buildkit", command.replace("·", "")))
                .containsExactly(new LeakedSecret(rule, "history[1]", null, fingerprint(secret.replace("·", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ENV PATH=/usr/local/bin:/usr/bin
            ARG NPM_TOKEN
            RUN |1 NPM_TOKEN= /bin/sh -c npm ci
            RUN /bin/sh -c PASSWORD=$(openssl rand -hex 16) && echo "password=$PASSWORD" > /etc/x
            RUN /bin/sh -c curl -u "ann:$TOKEN" --password=${PASSWORD} https://example.org
            RUN /bin/sh -c sed -i 's/password=.*/password=Zq8vKd2mXw/' /etc/x.conf
            RUN /bin/sh -c adduser --disabled-password --gecos "" app
            RUN --mount=type=secret,id=token /bin/sh -c cat /run/secrets/token
            ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D
            ENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD=changeme
            ENV SECRET_KEY=/etc/keys/app.pem ALLOW_EMPTY_PASSWORD=yes
            RUN /bin/sh -c if [ "$TOKEN" = "none" ]; then exit 1; fi
            /bin/sh -c #(nop) ADD file:4e7247c06de9ad1171ed8d6a0f4dd7e1 in /
            """)
    void what_is_no_secret_is_left_alone(String command) {
        assertThat(find(command)).isEmpty();
    }

    @Test
    void each_step_is_told_by_its_number_and_comes_after_environment_and_labels() {
        ImageConfig config = new ImageConfig(
                List.of(),
                List.of(new EnvironmentVariable("DB_PASSWORD", "Zq8vKd2mXw")),
                Map.of("api.token", "Zq8vKd2mXw"));
        List<LeakedSecret> secrets = SecretRules.builtIn()
                .find(image(config, "ENV A=b", "ENV DB_PASSWORD=Zq8vKd2mXw", "ENV X_SECRET=Pw7nRt4kLs"), SALT);
        assertThat(secrets)
                .extracting(LeakedSecret::place)
                .containsExactly("environment variable DB_PASSWORD", "label api.token", "history[1]", "history[2]");
        assertThat(secrets).extracting(LeakedSecret::fingerprint).startsWith(fingerprint("Zq8vKd2mXw"));
        assertThat(secrets.get(0).fingerprint()).isEqualTo(secrets.get(2).fingerprint());
    }

    @Test
    void the_time_is_linear_in_the_command() {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (String part : List.of("=", "a=", "a=\"", "a='b=\"", "a=b ", "\"", " a", "=\"", "a_PASSWORD=x1y2;")) {
                find(part.repeat(1_000_000 / part.length()));
                find("a=".concat(part.repeat(1_000_000 / part.length())));
            }
        });
    }

    @Property(tries = 300)
    void a_secret_is_never_told(@ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 40) String random) {
        String secret = "q7" + random + "Z";
        ImageMetadata image =
                image(ImageConfig.EMPTY, "ENV DB_PASSWORD=" + secret, "RUN --token='" + secret + "' " + secret);
        List<LeakedSecret> secrets = SecretRules.builtIn().find(image, SALT);
        assertThat(secrets).hasSize(2);
        assertThat(secrets.toString() + image).doesNotContain(secret);
    }
}
