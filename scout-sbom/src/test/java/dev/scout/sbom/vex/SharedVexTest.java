package dev.scout.sbom.vex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scout.core.read.Diagnostic;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.Reading;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.sbom.ResourceText;
import dev.scout.sbom.SharedSboms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every document of {@code shared/vex} is read, as many products as plain tree walking finds; or refused, and why. */
class SharedVexTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many documents and what they hold. */
    private static final class Tally {

        private int files;
        private int statements;
        private int products;
        private int unidentified;
        private final Map<Diagnostic.Kind, Integer> odd = new EnumMap<>(Diagnostic.Kind.class);

        void add(Reading<List<VexStatement>> reading) {
            files++;
            statements += reading.value().size();
            for (VexStatement statement : reading.value()) {
                products += statement.products().size();
                unidentified += (int) statement.products().stream()
                        .filter(product -> !isIdentified(product))
                        .count();
            }
            reading.diagnostics().forEach(diagnostic -> odd.merge(diagnostic.kind(), 1, Integer::sum));
        }

        private static boolean isIdentified(ProductIdentity product) {
            return product.purl() != null
                    || product.cpe() != null
                    || !product.hashes().isEmpty()
                    || product.subcomponents().stream().anyMatch(Tally::isIdentified);
        }

        @Override
        public String toString() {
            return files + " read, " + statements + " statements, " + products + " products, " + unidentified
                    + " of them without an identity, diagnostics " + odd;
        }
    }

    @Test
    void every_document_is_read_or_refused_for_a_reason_that_is_right() throws IOException {
        Path archive = Path.of(System.getProperty("scout.shared", "/absent"), "vex", "vex.tar.gz");
        assumeTrue(Files.exists(archive), () -> "no real documents in " + archive);
        Map<String, byte[]> files = new TreeMap<>(SharedSboms.archive(archive));
        Map<String, Tally> tallies = new TreeMap<>();
        Map<String, String> refused = new TreeMap<>();
        int differences = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            try {
                Reading<List<VexStatement>> reading = VexReaders.builtIn().read(file.getValue());
                JsonNode tree = JSON.readTree(file.getValue());
                String format = (tree.has("document") ? "CSAF, " : "OpenVEX, ")
                        + file.getKey().replaceAll("^\\./|/.*", "");
                tallies.computeIfAbsent(format, f -> new Tally()).add(reading);
                int products = reading.value().stream()
                        .mapToInt(statement -> statement.products().size())
                        .sum();
                int naive = tree.has("document") ? productsOfCsaf(tree) : productsOfOpenVex(tree);
                if (products != naive) {
                    differences++;
                    System.out.println(file.getKey() + ": " + products + " products, naive count " + naive + " "
                            + reading.diagnostics());
                }
            } catch (MalformedDocumentException e) {
                refused.put(file.getKey().substring(2), reason(e));
            }
        }
        tallies.forEach((format, tally) -> System.out.println(format + ": " + tally));
        System.out.println("VEX: " + files.size() + " files, " + refused.size() + " refused, " + differences
                + " differ from the naive count");
        refused.forEach((name, reason) -> System.out.println("REFUSED " + name + ": " + reason));
        assertThat(differences).isZero();
        assertThat(refused).containsExactlyEntriesOf(expectedRefusals());
    }

    /** What is no VEX document, by exact name, with what the refusal says; the third column is what it is. */
    private static Map<String, String> expectedRefusals() throws IOException {
        Map<String, String> refusals = new TreeMap<>();
        for (String line : ResourceText.of("vex/refused.tsv").lines().toList()) {
            String[] fields = line.split("\t", -1);
            refusals.put(fields[0], fields[1]);
        }
        return refusals;
    }

    private static String reason(MalformedDocumentException e) {
        return String.valueOf(e.getMessage()).replace(" at " + e.position(), "");
    }

    private static int productsOfOpenVex(JsonNode tree) {
        int products = 0;
        for (JsonNode statement : tree.get("statements")) {
            products += statement.path("products").size();
        }
        return products;
    }

    /** Products by status; the groups that mean the same counted once, those that contradict as one. */
    private static int productsOfCsaf(JsonNode tree) {
        int products = 0;
        for (JsonNode vulnerability : tree.path("vulnerabilities")) {
            if (!vulnerability.has("cve") && vulnerability.path("ids").isEmpty()) {
                continue;
            }
            JsonNode status = vulnerability.path("product_status");
            Set<String> affected = ids(status, "first_affected", "known_affected", "last_affected");
            Set<String> unknown = ids(status, "under_investigation");
            Set<String> fixed = ids(status, "first_fixed", "fixed");
            Set<String> notAffected = ids(status, "known_not_affected");
            for (Set<String> suppressing : List.of(fixed, notAffected)) {
                suppressing.removeAll(affected);
                suppressing.removeAll(unknown);
            }
            products += affected.size() + unknown.size() + fixed.size() + notAffected.size();
        }
        return products;
    }

    private static Set<String> ids(JsonNode status, String... groups) {
        Set<String> ids = new HashSet<>();
        for (String group : groups) {
            status.path(group).forEach(id -> ids.add(id.asText()));
        }
        return ids;
    }
}
