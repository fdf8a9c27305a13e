package dev.scout.examples.cli;

import dev.scout.core.image.BaseImage;
import dev.scout.core.image.ChainId;
import dev.scout.core.image.ImageReference;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.match.Finding;
import dev.scout.match.Fix;
import dev.scout.match.inventory.BaseChange;
import dev.scout.match.inventory.Comparison;
import dev.scout.match.inventory.PackageChange;
import dev.scout.match.inventory.PackageChange.Kind;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison for people, in 120 characters: packages, findings, the base image, and one line that sums it up. */
final class ComparisonTable {

    private static final Columns PACKAGES = new Columns(List.of(10, 60, 22, 22), 3);
    private static final Columns FINDINGS = new Columns(List.of(10, 8, 20, 52, 22), 3);

    /** As many digits as Docker shows of an id. */
    private static final int SHORT_ID = 12;

    private final PrintWriter out;

    ComparisonTable(PrintWriter out) {
        this.out = out;
    }

    void write(Comparison comparison) {
        if (!comparison.packages().isEmpty()) {
            row(PACKAGES, List.of("PACKAGE", "", "BEFORE", "AFTER"));
            comparison.packages().forEach(this::write);
            out.println();
        }
        if (!comparison.opened().isEmpty() || !comparison.resolved().isEmpty()) {
            row(FINDINGS, List.of("FINDING", "SEVERITY", "VULNERABILITY", "COMPONENT", "FIXED IN"));
            comparison.opened().forEach(finding -> write("opened", finding));
            comparison.resolved().forEach(finding -> write("resolved", finding));
            out.println();
        }
        BaseChange base = comparison.base();
        if (base != null) {
            write(base);
            out.println();
        }
        out.println(summary(comparison));
        out.flush();
    }

    private void write(PackageChange change) {
        row(
                PACKAGES,
                List.of(
                        change.kind().name().toLowerCase(Locale.ROOT),
                        name(change.component()),
                        version(change.before()),
                        version(change.after())));
    }

    private void write(String kind, Finding finding) {
        String fixes = finding.fixes().stream().map(Fix::version).distinct().collect(Collectors.joining(", "));
        row(
                FINDINGS,
                List.of(
                        kind,
                        finding.rating().name(),
                        finding.id(),
                        name(finding.component()) + " " + version(finding.component()),
                        fixes));
    }

    private void row(Columns columns, List<String> cells) {
        columns.lines(cells).forEach(out::println);
    }

    private static String name(Component component) {
        PackageUrl purl = component.identity().purl();
        return purl == null
                ? component.identity().name()
                : purl.withoutQualifiers().withVersion(null).toString();
    }

    private static String version(@Nullable Component component) {
        String version = component == null ? null : component.identity().version();
        return version == null ? "-" : version;
    }

    private void write(BaseChange change) {
        BaseImage before = change.before().found();
        BaseImage after = change.after().found();
        if (!Objects.equals(chainId(before), chainId(after))) {
            line("base image, by its layers: " + found(before) + " -> " + found(after));
        }
        if (!Objects.equals(change.before().stated(), change.after().stated())) {
            line("base image, as stated: " + stated(change.before().stated()) + " -> "
                    + stated(change.after().stated()));
        }
    }

    private void line(String text) {
        out.println(Columns.cut(PlainText.of(text), ScanTable.WIDTH));
    }

    private static @Nullable ChainId chainId(@Nullable BaseImage base) {
        return base == null ? null : base.chainId();
    }

    /** The first name of the known image, and the beginning of its ChainID, by which two of one name are told apart. */
    private static String found(@Nullable BaseImage base) {
        if (base == null) {
            return "not known";
        }
        String id = base.chainId().digest().encoded();
        String known = id.substring(0, Math.min(SHORT_ID, id.length()));
        return base.references().stream()
                .findFirst()
                .map(name -> name.familiar() + " (" + known + ")")
                .orElse(known);
    }

    private static String stated(@Nullable ImageReference reference) {
        return reference == null ? "not stated" : reference.familiar();
    }

    private static String summary(Comparison comparison) {
        String packages = Arrays.stream(Kind.values())
                .map(kind -> comparison.packages().stream()
                                .filter(change -> change.kind() == kind)
                                .count()
                        + " " + kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "packages: " + packages + "; findings: " + comparison.opened().size() + " opened, "
                + comparison.resolved().size() + " resolved";
    }
}
