package dev.scout.sbom.cyclonedx;

import dev.scout.core.purl.PackageUrl;
import dev.scout.core.read.Diagnostic.Kind;
import dev.scout.core.sbom.ComponentType;
import dev.scout.core.sbom.Dependency.Scope;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Party;
import dev.scout.core.sbom.Tool;
import dev.scout.core.vex.VexJustification;
import dev.scout.core.vex.VexStatus;
import dev.scout.sbom.reader.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a CycloneDX document mean, whatever its syntax: the words of the standard's closed lists, hashes,
 * licences, people, tools. What breaks the standard is reported where it stands. One for each document; not
 * thread-safe.
 */
final class CycloneDxFacts {

    /** How many different texts are remembered, and how long they may be: documents repeat the same few licences. */
    private static final int REMEMBERED = 1_024;

    private static final int SHORT = 256;

    /** A licence that was read before, with what there is to say against its text. */
    private record Remembered(
            LicenseExpression license,
            @Nullable Kind kind,
            @Nullable String message) {}

    private final BiConsumer<Kind, String> report;
    private final Facts facts;
    private final Map<String, Remembered> licenses = new HashMap<>();
    private final Map<String, LicenseExpression> names = new HashMap<>();
    private final Map<String, Party> parties = new HashMap<>();

    CycloneDxFacts(BiConsumer<Kind, String> report) {
        this.report = report;
        this.facts = new Facts(report);
    }

    void report(Kind kind, String message) {
        report.accept(kind, message);
    }

    /** The edition of the standard; one that is not known is reported. */
    @Nullable
    String specVersion(@Nullable String word) {
        if (word != null && !CycloneDxWords.SPEC_VERSIONS.contains(word)) {
            report(Kind.UNKNOWN_VALUE, "specVersion \"" + word + "\" is not known; read as the newest");
        }
        return word;
    }

    /** The version of the document. */
    @Nullable
    Integer documentVersion(@Nullable Long number) {
        if (number == null) {
            return null;
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            report(Kind.INVALID_VALUE, "the version of the document is out of range");
            return null;
        }
        return number.intValue();
    }

    /** The serial number; one that is no UUID is reported and kept. */
    @Nullable
    String serialNumber(@Nullable String text) {
        if (text != null && !text.isBlank() && !CycloneDxWords.isSerialNumber(text)) {
            report(Kind.INVALID_VALUE, "the serial number is not \"urn:uuid:\" and a UUID");
        }
        return text;
    }

    /** A package URL. */
    @Nullable
    PackageUrl purl(@Nullable String text) {
        return facts.purl(text);
    }

    /** A date and time. */
    @Nullable
    Instant instant(@Nullable String text) {
        return facts.instant(text);
    }

    /** A hash; a length that its algorithm never has is reported. */
    @Nullable
    Hash hash(@Nullable String algorithm, @Nullable String value) {
        Hash hash = facts.hash(algorithm, value);
        if (hash != null) {
            int digits = CycloneDxWords.hexDigits(hash.algorithm());
            if (digits == 0) {
                report(Kind.UNKNOWN_VALUE, "the hash algorithm \"" + algorithm + "\" is not known");
            } else if (digits > 0 && digits != hash.value().length()) {
                report(Kind.INVALID_VALUE, "a hash of a length that " + hash.algorithm() + " does not have");
            }
        }
        return hash;
    }

    /** The type of a component; {@code OTHER} for a word that is not known. */
    @Nullable
    ComponentType type(@Nullable String word) {
        ComponentType type = word == null ? null : CycloneDxWords.type(word);
        if (word != null && type == null) {
            report(Kind.UNKNOWN_VALUE, "the type \"" + word + "\" is not known");
            return ComponentType.OTHER;
        }
        return type;
    }

    /** The scope of a component. */
    @Nullable
    Scope scope(@Nullable String word) {
        Scope scope = word == null ? null : CycloneDxWords.scope(word);
        if (word != null && scope == null) {
            report(Kind.UNKNOWN_VALUE, "the scope \"" + word + "\" is not known; left out");
        }
        return scope;
    }

    /** The state of an analysis. */
    @Nullable
    VexStatus status(@Nullable String word) {
        VexStatus status = word == null ? null : CycloneDxWords.status(word);
        if (word != null && status == null) {
            report(Kind.UNKNOWN_VALUE, "the state \"" + word + "\" is not known");
        }
        return status;
    }

    /** The justification of an analysis. */
    @Nullable
    VexJustification justification(@Nullable String word) {
        VexJustification justification = word == null ? null : CycloneDxWords.justification(word);
        if (word != null && justification == null) {
            report(Kind.UNKNOWN_VALUE, "the justification \"" + word + "\" is not known; left out");
        }
        return justification;
    }

    /** Whether a licence is acknowledged as concluded. */
    boolean isConcluded(@Nullable String word) {
        if (word != null && !word.equals("concluded") && !word.equals("declared")) {
            report(Kind.UNKNOWN_VALUE, "the acknowledgement \"" + word + "\" is not known; taken as declared");
        }
        return "concluded".equals(word);
    }

    /** A licence expression. */
    @Nullable
    LicenseExpression expression(@Nullable String text) {
        return remembered(text, false);
    }

    /** A licence of which any of these may be said: its id counts first, then its name. */
    @Nullable
    LicenseExpression license(@Nullable String id, @Nullable String name, @Nullable String url) {
        String ownName = Facts.present(name);
        String address = Facts.present(url);
        if (Facts.present(id) != null) {
            return remembered(id, true);
        } else if (ownName != null) {
            return named(ownName);
        } else if (address != null) {
            report(Kind.REPAIRED, "a licence without an id and a name; its URL is taken for the name");
            return LicenseExpression.named(address);
        }
        report(Kind.MISSING, "a licence without an id and a name; left out");
        return null;
    }

    private @Nullable LicenseExpression remembered(@Nullable String text, boolean id) {
        if (text == null) {
            return null;
        }
        // an id is held to a stricter rule than an expression
        String key = id ? text : "(" + text;
        Remembered known = licenses.get(key);
        if (known == null) {
            known = read(text, id);
            if (known == null) {
                return null;
            }
            if (licenses.size() < REMEMBERED && text.length() < SHORT) {
                licenses.put(key, known);
            }
        }
        if (known.kind() != null && known.message() != null) {
            report(known.kind(), known.message());
        }
        return known.license();
    }

    private static @Nullable Remembered read(String text, boolean id) {
        Remembered[] odd = new Remembered[1];
        LicenseExpression license = new Facts(
                        (kind, message) -> odd[0] = new Remembered(LicenseExpression.named("odd"), kind, message))
                .license(text);
        if (license == null) {
            return null;
        } else if (odd[0] != null) {
            return new Remembered(license, odd[0].kind(), odd[0].message());
        } else if (id && !license.known()) {
            return new Remembered(
                    license, Kind.UNKNOWN_VALUE, "\"" + text + "\" is not on the SPDX License List; kept as it is");
        }
        return new Remembered(license, null, null);
    }

    private @Nullable LicenseExpression named(String text) {
        LicenseExpression known = names.get(text);
        if (known == null) {
            known = Facts.licenseNamed(text);
            if (known != null && names.size() < REMEMBERED && text.length() < SHORT) {
                names.put(text, known);
            }
        }
        return known;
    }

    /** Whoever is named by a mere text. */
    @Nullable
    Party named(@Nullable String text, Party.Kind kind) {
        String name = Facts.present(text);
        if (name == null) {
            return null;
        }
        Party known = parties.get(name);
        if (known == null || known.kind() != kind) {
            known = new Party(kind, name, null, null);
            if (parties.size() < REMEMBERED && name.length() < SHORT) {
                parties.put(name, known);
            }
        }
        return known;
    }

    /** A person; null if nothing is said. */
    @Nullable
    Party person(@Nullable String name, @Nullable String email) {
        return Facts.present(name) == null && Facts.present(email) == null
                ? null
                : new Party(Party.Kind.PERSON, Facts.present(name), Facts.present(email), null);
    }

    /** An organisation, written to at its first contact; null if nothing is said. */
    @Nullable
    Party organization(@Nullable String name, @Nullable String firstUrl, List<Party> contacts) {
        String url = Facts.present(firstUrl);
        String email = contacts.isEmpty() ? null : contacts.get(0).email();
        if (url == null && email == null) {
            return named(name, Party.Kind.ORGANIZATION);
        }
        return new Party(Party.Kind.ORGANIZATION, Facts.present(name), email, url);
    }

    /** A program; null, with a diagnostic, if it has no name. */
    @Nullable
    Tool tool(@Nullable String vendor, @Nullable String name, @Nullable String version) {
        if (Facts.present(name) == null && Facts.present(vendor) == null) {
            report(Kind.MISSING, "a tool without a name; left out");
            return null;
        }
        return new Tool(Facts.present(vendor), name == null ? "" : name, Facts.present(version));
    }
}
