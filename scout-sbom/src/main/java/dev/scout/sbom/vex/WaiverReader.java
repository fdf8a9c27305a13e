package dev.scout.sbom.vex;

import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.vex.Waiver;
import dev.scout.core.vex.WaiverScope;
import dev.scout.sbom.reader.Decompression;
import dev.scout.sbom.reader.JsonInput;
import dev.scout.sbom.reader.ReadContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the user's own decisions, {@link Waiver}s, from JSON.
 *
 * <pre>{@code
 * {
 *   "version": 1,
 *   "waivers": [
 *     {
 *       "vulnerability": "CVE-2021-44228",
 *       "kind": "accepted-risk",
 *       "scope": {"repository": "docker.io/library/nginx"},
 *       "reason": "reachable from the inside only",
 *       "expires": "2027-01-31"
 *     }
 *   ]
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code vulnerability}: one id, any by which it is known; no pattern.
 *   <li>{@code kind}: {@code accepted-risk}, it is there and accepted; {@code false-positive}, it is not there.
 *   <li>{@code scope}: {@code {"image": "sha256:…"}}, the digest of a manifest; {@code {"repository": "…"}}, all images
 *       of that name, without tag and digest; {@code {"package": "pkg:…"}}, without a version every version; or
 *       {@code "everywhere"}.
 *   <li>{@code reason}: in words.
 *   <li>{@code expires}: optional, from when on it no longer holds: a time of RFC 3339, or a date, which means its
 *       first moment in UTC.
 * </ul>
 *
 * <p>Strict, because a waiver that is misread hides what it should not: whatever is odd, be it a name that is not
 * known, a repeated one, or a second waiver for the same vulnerability and scope, is a
 * {@link MalformedDocumentException} that says where, and nothing is read. The text may be compressed and in any
 * encoding of Unicode.
 */
public final class WaiverReader {

    private static final long VERSION = 1;

    private final JsonInput json;
    private final ReadContext context;

    private WaiverReader(JsonInput json, ReadContext context) {
        this.json = json;
        this.context = context;
    }

    /**
     * Reads a file.
     *
     * @throws MalformedDocumentException if there is anything in it that is not understood
     * @throws IOException if the file cannot be read
     */
    public static List<Waiver> read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, ReadLimits.defaults());
        }
    }

    /**
     * Reads a document to its end; does not close it.
     *
     * @throws MalformedDocumentException if there is anything in it that is not understood
     * @throws IOException if the stream cannot be read
     */
    public static List<Waiver> read(InputStream document, ReadLimits limits) throws IOException {
        ReadContext context = new ReadContext(limits);
        JsonInput json = JsonInput.open(Decompression.open(document, context), context);
        return new WaiverReader(json, context).document();
    }

    private List<Waiver> document() throws IOException {
        Long version = null;
        List<Waiver> waivers = null;
        enterObject("a document of waivers");
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "version" -> version = version();
                case "waivers" -> waivers = waivers();
                default -> throw unknown(name);
            }
        }
        json.end();
        checkNothingOdd();
        required(version, "version");
        return List.copyOf(required(waivers, "waivers"));
    }

    private @Nullable Long version() throws IOException {
        Long version = json.integer();
        if (version == null || version != VERSION) {
            throw refused("the version of the format is not " + VERSION);
        }
        return version;
    }

    private List<Waiver> waivers() throws IOException {
        List<Waiver> waivers = new ArrayList<>();
        record Key(String vulnerability, WaiverScope scope) {}
        Set<Key> keys = new HashSet<>();
        if (!json.enterArray()) {
            throw refused("expected a list of waivers");
        }
        while (json.nextElement()) {
            Waiver waiver = waiver();
            if (waivers.size() == context.limits().items()) {
                throw refused("more than " + context.limits().items() + " waivers");
            } else if (!keys.add(new Key(waiver.vulnerability(), waiver.scope()))) {
                throw refused("a second waiver for " + waiver.vulnerability() + " and the same scope");
            }
            waivers.add(waiver);
        }
        return waivers;
    }

    private Waiver waiver() throws IOException {
        String vulnerability = null;
        String kind = null;
        WaiverScope scope = null;
        String reason = null;
        Instant expires = null;
        enterObject("a waiver");
        for (String name; (name = json.nextName()) != null; ) {
            switch (name) {
                case "vulnerability" -> vulnerability = vulnerability(text(name));
                case "kind" -> kind = kind(text(name));
                case "scope" -> scope = scope();
                case "reason" -> reason = text(name);
                case "expires" -> expires = time(text(name));
                default -> throw unknown(name);
            }
        }
        checkNothingOdd();
        String about = required(vulnerability, "vulnerability");
        WaiverScope within = required(scope, "scope");
        String why = required(reason, "reason");
        return required(kind, "kind").equals("accepted-risk")
                ? new Waiver.AcceptedRisk(about, within, why, expires)
                : new Waiver.FalsePositive(about, within, why, expires);
    }

    private String vulnerability(String id) throws MalformedDocumentException {
        if (id.chars().anyMatch(c -> c <= ' ' || c > '~' || "*?,;".indexOf(c) >= 0)) {
            throw refused("\"" + id + "\" is not the id of one vulnerability");
        }
        return id;
    }

    private String kind(String word) throws MalformedDocumentException {
        if (!word.equals("accepted-risk") && !word.equals("false-positive")) {
            throw refused("\"" + word + "\" is neither accepted-risk nor false-positive");
        }
        return word;
    }

    private WaiverScope scope() throws IOException {
        if (json.isString()) {
            String word = text("scope");
            if (!word.equals("everywhere")) {
                throw refused("\"" + word + "\" is no scope; did you mean {\"package\": …}?");
            }
            return new WaiverScope.Everywhere();
        }
        WaiverScope scope = null;
        enterObject("a scope");
        for (String name; (name = json.nextName()) != null; ) {
            if (scope != null) {
                throw refused("a scope of more than one thing");
            }
            scope = WaiverScopes.read(name, text(name), this::refused);
        }
        return required(scope, "image, repository or package");
    }

    private Instant time(String text) throws MalformedDocumentException {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw refused("\"" + text + "\" is neither a date nor a time of RFC 3339");
        }
    }

    /** The text that stands here, which must say something. */
    private String text(String name) throws IOException {
        String text = json.isString() ? json.string() : null;
        if (text == null || text.isBlank()) {
            throw refused("\"" + name + "\" must be a text");
        }
        return text;
    }

    private void enterObject(String wanted) throws IOException {
        if (!json.enterObject()) {
            throw refused("expected " + wanted);
        }
    }

    /** What other readers would only report. */
    private void checkNothingOdd() throws MalformedDocumentException {
        List<Diagnostic> odd = context.diagnostics();
        if (!odd.isEmpty()) {
            throw new MalformedDocumentException(
                    odd.get(0).path() + ": " + odd.get(0).message(), odd.get(0).position());
        }
    }

    private <T> T required(@Nullable T value, String name) throws MalformedDocumentException {
        if (value == null) {
            throw refused("\"" + name + "\" is missing");
        }
        return value;
    }

    private MalformedDocumentException unknown(String name) {
        return refused("\"" + name + "\" is not known here");
    }

    private MalformedDocumentException refused(String reason) {
        return new MalformedDocumentException(reason, json.position());
    }
}
