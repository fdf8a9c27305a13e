package dev.scout.examples.benchmarks;

import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.risk.SignalTable;
import dev.scout.core.risk.Signals.ExploitPrediction;
import dev.scout.core.vex.ProductIdentity;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.VexStatement.Issue;
import dev.scout.core.vex.VexStatus;
import dev.scout.match.Finding;
import dev.scout.match.feed.SignalReaders;
import dev.scout.match.judgement.ImageProduct;
import dev.scout.match.judgement.Judgement;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is said of the findings of the workload: 1,000 statements, each about the vulnerability of a finding, in turn
 * about the package in its version, in every version, about another package, about a part of the image and about the
 * whole image; CISA's catalogue; and as many EPSS scores as there are, a quarter of a million.
 */
final class WorkloadStatements {

    static final ImageProduct IMAGE = ImageProduct.of(ImageReference.parse("registry.example.org/shop/web:1.0"));

    private static final int STATEMENTS = 1_000;
    private static final List<VexStatus> STATUSES = List.of(VexStatus.values());
    private static final int PREDICTIONS = 250_000;

    private WorkloadStatements() {}

    static Judgement judgement(List<Finding> findings) throws IOException {
        List<VexStatement> statements = new ArrayList<>();
        for (int i = 0; i < STATEMENTS; i++) {
            statements.add(statement(findings.get(i * findings.size() / STATEMENTS), i));
        }
        SignalTable.Builder predictions = SignalTable.builder();
        findings.stream()
                .flatMap(finding -> finding.ids().own().stream())
                .filter(SignalTable::isKey)
                .forEach(cve -> predictions.add(new ExploitPrediction(cve, 0.5, 0.9)));
        for (int i = 0; i < PREDICTIONS; i++) {
            predictions.add(new ExploitPrediction("CVE-1999-" + (1_000_000 + i), 0.01, 0.5));
        }
        SignalTable exploited = SignalReaders.kev()
                .read(Corpus.shared("advisories").resolve("cisa-kev.json.gz"))
                .value();
        return Judgement.builder()
                .statements(statements)
                .signals(predictions.build().with(exploited))
                .build();
    }

    private static VexStatement statement(Finding finding, int number) {
        PackageUrl purl = finding.component().identity().purl();
        if (purl == null) {
            throw new IllegalStateException("a finding without package URL");
        }
        ProductIdentity exact = product(purl.toString(), List.of());
        ProductIdentity product = switch (number % 5) {
            case 0 -> exact;
            case 1 -> product(purl.withVersion(null).toString(), List.of());
            case 2 -> product(purl.withVersion("0.0.0-none").toString(), List.of());
            case 3 -> product("pkg:oci/web?repository_url=registry.example.org/shop", List.of(exact));
            default -> product("registry.example.org/shop/web:1.0", List.of());
        };
        VexStatus status = STATUSES.get(number % STATUSES.size());
        Issue issue = new Issue("doc", "author", Instant.ofEpochSecond(number), "1");
        return new VexStatement(finding.id(), List.of(), List.of(product), status, null, null, issue);
    }

    private static ProductIdentity product(String id, List<ProductIdentity> parts) {
        PackageUrl purl = id.startsWith("pkg:") ? PackageUrl.parse(id) : null;
        return new ProductIdentity(id, purl, null, Map.of(), parts);
    }
}
