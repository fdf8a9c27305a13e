package dev.scout.sbom.dockerscout;

import dev.scout.core.image.Digest;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import dev.scout.core.risk.LeakedSecret;
import dev.scout.core.sbom.Location;
import dev.scout.sbom.reader.Facts;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the secrets that Docker Scout found, which stand beside the bill in its JSON.
 *
 * <p>Rule: each finding of each of {@code secrets} by its {@code rule_id}, at its source: a file, a label, a variable
 * or the history. The fingerprint is that of {@code match}, the line as Scout shows it; what Scout has masked there,
 * the fingerprint cannot tell apart, and it is another than {@link dev.scout.core.risk.SecretRules} give. Source: the
 * types of docker/index-cli-plugin, {@code Secret}, {@code SecretSource} and {@code SecretFinding}.
 */
public final class ScoutSecrets {

    private final JsonInput json;
    private final Facts facts;
    private final ReadContext context;
    private final byte[] salt;
    private final List<LeakedSecret> secrets = new ArrayList<>();

    private ScoutSecrets(JsonInput json, ReadContext context, byte[] salt) {
        this.json = json;
        this.facts = new Facts(json::report);
        this.context = context;
        this.salt = salt;
    }

    /**
     * Reads the secrets of a document, in its order.
     *
     * @param document the JSON, not compressed; read to its end, not closed
     * @param salt the key of the fingerprints, at least 16 bytes
     * @throws MalformedDocumentException if the document is no JSON object or breaks a limit
     * @throws IllegalArgumentException if the salt is shorter
     */
    public static Reading<List<LeakedSecret>> read(InputStream document, byte[] salt, ReadLimits limits)
            throws IOException {
        ReadContext context = new ReadContext(limits);
        JsonInput json = JsonInput.open(document, context);
        if (!json.isObject()) {
            throw new MalformedDocumentException("no Docker Scout document: not a JSON object", json.position());
        }
        ScoutSecrets reader = new ScoutSecrets(json, context, salt.clone());
        json.enterObject();
        for (String name; (name = json.nextName()) != null; ) {
            if (name.equals("secrets")) {
                reader.secrets();
            } else {
                json.skip();
            }
        }
        json.end();
        return new Reading<>(List.copyOf(reader.secrets), context.diagnostics());
    }

    private void secrets() throws IOException {
        secrets.clear();
        if (json.enterArray()) {
            while (json.nextElement()) {
                secret();
            }
        }
    }

    /** What is found, of which the source may be told only afterwards. */
    private record Match(@Nullable String rule, @Nullable String line) {}

    private void secret() throws IOException {
        String type = null;
        Location location = null;
        List<Match> matches = List.of();
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "source" -> {
                        if (json.enterObject()) {
                            for (String member; (member = json.nextName()) != null; ) {
                                switch (member) {
                                    case "type" -> type = json.string();
                                    case "location" -> location = location();
                                    default -> json.skip();
                                }
                            }
                        }
                    }
                    case "findings" -> matches = matches();
                    default -> json.skip();
                }
            }
        }
        for (Match match : matches) {
            if (secrets.size() == context.limits().items()) {
                throw new MalformedDocumentException(
                        "more than " + context.limits().items() + " secrets", json.position());
            }
            secrets.add(LeakedSecret.of(
                    match.rule() == null ? "unknown" : match.rule(),
                    place(type),
                    location,
                    match.line() == null ? "" : match.line(),
                    salt));
        }
    }

    private static String place(@Nullable String type) {
        if (type == null) {
            return "unknown";
        }
        return switch (type) {
            case "env" -> "environment variable";
            case "label", "history", "file" -> type;
            default -> "unknown";
        };
    }

    private List<Match> matches() throws IOException {
        List<Match> matches = new ArrayList<>();
        if (json.enterArray()) {
            while (json.nextElement()) {
                String rule = null;
                String line = null;
                if (json.enterObject()) {
                    for (String name; (name = json.nextName()) != null; ) {
                        switch (name) {
                            case "rule_id" -> rule = json.string();
                            case "match" -> line = json.string();
                            default -> json.skip();
                        }
                    }
                    matches.add(new Match(rule, line));
                }
            }
        }
        return matches;
    }

    private @Nullable Location location() throws IOException {
        String path = null;
        Digest digest = null;
        Digest diffId = null;
        if (json.enterObject()) {
            for (String name; (name = json.nextName()) != null; ) {
                switch (name) {
                    case "path" -> path = json.string();
                    case "digest" -> digest = facts.digest(json.string());
                    case "diff_id" -> diffId = facts.digest(json.string());
                    default -> json.skip();
                }
            }
        }
        return path == null && digest == null && diffId == null ? null : new Location(path, digest, diffId);
    }
}
