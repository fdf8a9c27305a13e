package dev.scout.sbom;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one entry for fuzzing all readers: Jazzer calls {@link #fuzzerTestOneInput}, see CONTRIBUTING.md.
 *
 * <p>The first byte chooses a small valid document, the second whether it is read whole, as a stream, or the rest is
 * taken as a document itself. The rest is a list of edits of the document's tokens: leave out, repeat, exchange, put in
 * another one. So most inputs are nearly documents, and every one is a text that can be kept.
 */
public final class ReaderFuzz {

    /** Small, so that a document that makes a reader wasteful meets a limit and not the clock. */
    private static final ReadLimits LIMITS = ReadLimits.defaults()
            .withTotalBytes(1 << 20)
            .withStringLength(1 << 18)
            .withDepth(100)
            .withItems(10_000)
            .withDiagnostics(100);

    /** What may be put in anywhere. */
    private static final List<String> TOKENS = List.of(
            "null",
            "{}",
            "[]",
            "\"\"",
            "0",
            "-1",
            "1e999",
            "true",
            "\"NOASSERTION\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"SPDXRef-DOCUMENT\"",
            "\"pkg:npm/a@1\"",
            "\"pkg:%%\"",
            "\"(MIT OR\"",
            "\"sha256:\"",
            "\"2026-13-99T\"",
            "99999999999999999999",
            "{\"components\":[{}]}",
            "<",
            ">",
            "<a xmlns='x'>",
            "&amp;",
            "&x;",
            "<!DOCTYPE a>",
            "<![CDATA[",
            "]]>",
            "\n",
            ":",
            "<text>",
            "</text>",
            "\uFEFF",
            "{\"sbom\":",
            "\"scout:edge\"",
            "\"to=a&kind=CONTAINS&scope=TEST\"",
            "\"scout:image-layer: ordinal=-1\"");

    private static final List<String> SEEDS = List.of(
            "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"version\":1,\"metadata\":{\"timestamp\":"
                    + "\"2026-01-01T00:00:00Z\",\"tools\":{\"components\":[{\"name\":\"t\"}]},\"component\":{\"type\":"
                    + "\"container\",\"bom-ref\":\"r\",\"name\":\"a\",\"properties\":[{\"name\":\"scout:image\",\"value\":"
                    + "\"is=container\"}]}},\"components\":[{\"type\":\"library\",\"bom-ref\":\"c\",\"name\":\"b\","
                    + "\"purl\":\"pkg:npm/b@1\",\"hashes\":[{\"alg\":\"MD5\",\"content\":\"00\"}],\"licenses\":[{"
                    + "\"license\":{\"id\":\"MIT\"}},{\"expression\":\"MIT OR ISC\"}],\"evidence\":{\"identity\":[{"
                    + "\"field\":\"purl\",\"concludedValue\":\"x\"}],\"occurrences\":[{\"location\":\"/x\"}]},"
                    + "\"pedigree\":{\"ancestors\":[{\"name\":\"z\"}]},\"components\":[{\"name\":\"n\"}],\"properties\":"
                    + "[{\"name\":\"syft:location:0:path\",\"value\":\"/y\"}]}],\"dependencies\":[{\"ref\":\"r\","
                    + "\"dependsOn\":[\"c\"]}],\"vulnerabilities\":[{\"id\":\"CVE-1\",\"analysis\":{\"state\":"
                    + "\"not_affected\"},\"affects\":[{\"ref\":\"c\"}]}]}",
            "{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\",\"name\":\"d\",\"documentNamespace\":"
                    + "\"urn:x\",\"creationInfo\":{\"created\":\"2026-01-01T00:00:00Z\",\"creators\":[\"Tool: t-1\"]},"
                    + "\"packages\":[{\"SPDXID\":\"SPDXRef-a\",\"name\":\"a\",\"versionInfo\":\"1\",\"supplier\":"
                    + "\"Person: P (p@q)\",\"licenseDeclared\":\"LicenseRef-x\",\"checksums\":[{\"algorithm\":\"SHA1\","
                    + "\"checksumValue\":\"00\"}],\"externalRefs\":[{\"referenceCategory\":\"PACKAGE-MANAGER\","
                    + "\"referenceType\":\"purl\",\"referenceLocator\":\"pkg:npm/a@1\"}],\"annotations\":[{\"comment\":"
                    + "\"scout:location: path=/x\"}]}],\"files\":[{\"SPDXID\":\"SPDXRef-f\",\"fileName\":\"./x\"}],"
                    + "\"hasExtractedLicensingInfos\":[{\"licenseId\":\"LicenseRef-x\",\"name\":\"X\"}],"
                    + "\"relationships\":[{\"spdxElementId\":\"SPDXRef-DOCUMENT\",\"relationshipType\":\"DESCRIBES\","
                    + "\"relatedSpdxElement\":\"SPDXRef-a\"},{\"spdxElementId\":\"SPDXRef-a\",\"relationshipType\":"
                    + "\"CONTAINS\",\"relatedSpdxElement\":\"SPDXRef-f\"}]}",
            "<?xml version=\"1.0\"?><bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\" version=\"1\"><components>"
                    + "<component type=\"library\" bom-ref=\"c\"><name>b</name><version>1</version><licenses><license>"
                    + "<id>MIT</id></license></licenses><purl>pkg:npm/b@1</purl></component></components><dependencies>"
                    + "<dependency ref=\"c\"><dependency ref=\"c\"/></dependency></dependencies></bom>",
            "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: d\nDocumentNamespace: urn:x\nCreator: Tool: "
                    + "t-1\nCreated: 2026-01-01T00:00:00Z\nPackageName: a\nSPDXID: SPDXRef-a\nPackageVersion: 1\n"
                    + "PackageCopyrightText: <text>x\ny</text>\nExternalRef: PACKAGE-MANAGER purl pkg:npm/a@1\n"
                    + "Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\n",
            "{\"@context\":\"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\",\"@graph\":[{\"type\":\"SpdxDocument\","
                    + "\"spdxId\":\"urn:d\",\"rootElement\":[\"urn:a\"]},{\"type\":\"software_Package\",\"spdxId\":\"urn:a\","
                    + "\"name\":\"a\",\"software_packageUrl\":\"pkg:npm/a@1\"},{\"type\":\"Relationship\",\"from\":"
                    + "\"urn:a\",\"relationshipType\":\"dependsOn\",\"to\":[\"urn:a\"]}]}",
            "{\"artifacts\":[{\"id\":\"a\",\"name\":\"a\",\"version\":\"1\",\"type\":\"npm\",\"locations\":[{\"path\":"
                    + "\"/x\",\"layerID\":\"sha256:00\"}],\"purl\":\"pkg:npm/a@1\"}],\"source\":{\"type\":\"image\","
                    + "\"target\":{}},\"distro\":{\"id\":\"debian\"},\"schema\":{\"version\":\"16.0.0\"}}",
            "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"ArtifactType\":\"container_image\",\"Metadata\":{\"OS\":{"
                    + "\"Family\":\"debian\",\"Name\":\"12\"}},\"Results\":[{\"Target\":\"t\",\"Packages\":[{\"Name\":\"a\","
                    + "\"Version\":\"1\"}]}]}",
            "{\"payloadType\":\"application/vnd.in-toto+json\",\"payload\":\"e30=\",\"signatures\":[{\"sig\":\"\"}]}",
            "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"https://spdx.dev/Document\","
                    + "\"subject\":[],\"predicate\":{\"spdxVersion\":\"SPDX-2.3\",\"SPDXID\":\"SPDXRef-DOCUMENT\"}}");

    private static final int EDITS = 32;

    private ReaderFuzz() {}

    /** How many runs each seed had. */
    private static final Map<Integer, Long> RUNS = new TreeMap<>();

    static Map<Integer, Long> runs() {
        return RUNS;
    }

    /** Jazzer calls this at the beginning: loading and instrumenting a class is no part of a run. */
    public static void fuzzerInitialize() {
        for (int seed = 0; seed < SEEDS.size(); seed++) {
            fuzzerTestOneInput(new byte[] {(byte) seed, 0});
            fuzzerTestOneInput(new byte[] {(byte) seed, 1});
        }
        RUNS.clear();
    }

    /** Jazzer calls this at the end. */
    public static void fuzzerTearDown() {
        System.out.println("runs by document: " + RUNS);
    }

    /** Reads what the bytes make; anything but a document that is read or refused is a defect. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        int seed = (input[0] & 0xFF) % SEEDS.size();
        RUNS.merge(seed, 1L, Long::sum);
        int way = input[1] & 3;
        byte[] document =
                way == 3 ? Arrays.copyOfRange(input, 2, input.length) : edited(tokens(SEEDS.get(seed)), input);
        SbomReaders readers = SbomReaders.builtIn().withLimits(LIMITS);
        try {
            if (way == 1) {
                readers.stream(new ByteArrayInputStream(document), component -> {});
            } else {
                readers.read(document);
            }
        } catch (MalformedDocumentException refused) {
            return;
        } catch (IOException e) {
            throw new IllegalStateException("a document in memory can be read", e);
        }
    }

    private static List<String> tokens(String document) {
        List<String> tokens = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < document.length(); i++) {
            if ("{}[],:<>\n ".indexOf(document.charAt(i)) >= 0) {
                if (i > from) {
                    tokens.add(document.substring(from, i));
                }
                tokens.add(document.substring(i, i + 1));
                from = i + 1;
            }
        }
        tokens.add(document.substring(from));
        return tokens;
    }

    private static byte[] edited(List<String> tokens, byte[] input) {
        int edits = Math.min(EDITS, (input.length - 2) / 3);
        for (int i = 0; i < edits && !tokens.isEmpty(); i++) {
            int operation = input[2 + 3 * i] & 0xFF;
            int at = ((input[3 + 3 * i] & 0xFF) << 2 | operation >> 6) % tokens.size();
            int operand = input[4 + 3 * i] & 0xFF;
            int other = (at + operand) % tokens.size();
            switch (operation & 7) {
                case 0 -> tokens.remove(at);
                case 1 -> tokens.add(at, tokens.get(other));
                case 2 -> tokens.set(at, TOKENS.get(operand % TOKENS.size()));
                case 3 -> tokens.add(at, TOKENS.get(operand % TOKENS.size()));
                case 4 -> Collections.swap(tokens, at, other);
                case 5 -> {
                    if (tokens.size() < 20_000) {
                        tokens.addAll(at, List.copyOf(tokens.subList(at, Math.min(tokens.size(), at + operand))));
                    }
                }
                case 6 ->
                    tokens.subList(at, Math.min(tokens.size(), at + operand)).clear();
                default -> tokens.set(at, tokens.get(at) + (char) operand);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tokens.forEach(token -> out.writeBytes(token.getBytes(StandardCharsets.UTF_8)));
        return out.toByteArray();
    }
}
