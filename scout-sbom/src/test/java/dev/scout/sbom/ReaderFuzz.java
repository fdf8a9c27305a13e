package dev.scout.sbom;

import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.sbom.vex.VexReaders;
import dev.scout.sbom.vex.WaiverReader;
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
            "\u00EF\u00BB\u00BF",
            "\u00FF",
            "\u00C3",
            "\u0000",
            "%YAML 1.1\n",
            "&a *a",
            "- ",
            "rdf:about='x'",
            "\"@id\"",
            "{\"sbom\":",
            "\"scout:edge\"",
            "\"to=a&kind=CONTAINS&scope=TEST\"",
            "\"scout:image-layer: ordinal=-1\"");

    /**
     * With {@code -Dfuzz.own=true} in its own process (see the profile {@code fuzz}) without the syntaxes that the
     * official libraries read, which are slow at it; with {@code -Dfuzz.of=NAME} that document alone, so that one can
     * count the runs of each.
     */
    private static final List<FuzzSeed> SEEDS = FuzzSeed.all().stream()
            .filter(seed -> !Boolean.getBoolean("fuzz.own") || !seed.isReadByOfficialLibrary())
            .filter(seed -> List.of("all", seed.reader()).contains(System.getProperty("fuzz.of", "all")))
            .toList();

    private static final List<List<String>> SEED_TOKENS =
            SEEDS.stream().map(seed -> tokens(seed.bytes())).toList();

    private static final SbomReaders READERS = SbomReaders.builtIn().withLimits(LIMITS);

    private static final int EDITS = 32;

    private ReaderFuzz() {}

    /** How many runs each seed had. */
    private static final Map<String, Long> RUNS = new TreeMap<>();

    static Map<String, Long> runs() {
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
        RUNS.merge(SEEDS.get(seed).reader(), 1L, Long::sum);
        int way = input[1] & 3;
        byte[] document = way == 3
                ? Arrays.copyOfRange(input, 2, input.length)
                : edited(new ArrayList<>(SEED_TOKENS.get(seed)), input);
        try {
            if (SEEDS.get(seed).reader().equals("waivers")) {
                WaiverReader.read(new ByteArrayInputStream(document), LIMITS);
            } else if (SEEDS.get(seed).isOfJudgement()) {
                VexReaders.builtIn().withLimits(LIMITS).read(document);
            } else if (way == 1) {
                READERS.stream(new ByteArrayInputStream(document), component -> {});
            } else {
                READERS.read(document);
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
        return List.copyOf(tokens);
    }

    private static byte[] edited(List<String> tokens, byte[] input) {
        int edits = Math.min(EDITS, (input.length - 2) / 4);
        for (int i = 0; i < edits && !tokens.isEmpty(); i++) {
            int operation = input[2 + 4 * i] & 0xFF;
            int at = ((input[3 + 4 * i] & 0xFF) << 8 | input[4 + 4 * i] & 0xFF) % tokens.size();
            int operand = input[5 + 4 * i] & 0xFF;
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
        tokens.forEach(token -> out.writeBytes(token.getBytes(StandardCharsets.ISO_8859_1)));
        return out.toByteArray();
    }
}
