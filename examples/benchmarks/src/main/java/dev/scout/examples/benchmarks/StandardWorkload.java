package dev.scout.examples.benchmarks;

import dev.scout.core.advisory.Advisory;
import dev.scout.core.advisory.Advisory.Links;
import dev.scout.core.advisory.AffectedPackage;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.feed.AdvisoryReaders;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The standard workload: 8,117 advisories and a bill of 1,000 components. The bills are as the reader left them, equal
 * but distinct, so that nothing is gained by remembering one.
 */
final class StandardWorkload {

    private static final int BILLS = 16;

    private final List<Sbom> bills;
    private final List<Advisory> advisories;
    private int next;

    private StandardWorkload(List<Sbom> bills, List<Advisory> advisories) {
        this.bills = List.copyOf(bills);
        this.advisories = List.copyOf(advisories);
    }

    /** What stands in for it before it is read. */
    static StandardWorkload unread() {
        return new StandardWorkload(List.of(), List.of());
    }

    static StandardWorkload read() throws IOException {
        Path folder = Corpus.shared("workload");
        List<Sbom> bills = new ArrayList<>();
        for (int i = 0; i < BILLS; i++) {
            bills.add(
                    SbomReaders.builtIn().read(folder.resolve("sbom.cdx.json")).value());
        }
        return new StandardWorkload(
                bills,
                AdvisoryReaders.builtIn()
                        .read(folder.resolve("advisories.jsonl.gz"))
                        .value());
    }

    List<Advisory> advisories() {
        return advisories;
    }

    /** The advisories, and nine renamed copies of each, about packages that are renamed alike. */
    List<Advisory> tenfold() {
        List<Advisory> all = new ArrayList<>(advisories);
        for (int copy = 1; copy < 10; copy++) {
            String suffix = "-copy" + copy;
            advisories.forEach(advisory -> all.add(renamed(advisory, name -> name + suffix)));
        }
        return all;
    }

    private static Advisory renamed(Advisory advisory, UnaryOperator<String> name) {
        Links links = advisory.links();
        return new Advisory(
                name.apply(advisory.id()),
                advisory.timeline(),
                new Links(
                        links.aliases().stream().map(name).toList(),
                        links.upstream().stream().map(name).toList(),
                        links.related().stream().map(name).toList()),
                advisory.text(),
                advisory.affected().stream()
                        .map(affected -> new AffectedPackage(
                                affected.ecosystem(),
                                name.apply(affected.name()),
                                null,
                                affected.versions(),
                                affected.ranges(),
                                affected.severities(),
                                affected.hints()))
                        .toList(),
                advisory.severities(),
                advisory.references());
    }

    /**
     * How many findings there are.
     *
     * @throws IllegalStateException if those of the index are not those of the brute force
     */
    int check(AdvisoryIndex index) {
        Overlay overlay = index.overlay(bills.get(0));
        Set<String> found = new TreeSet<>();
        for (Finding finding : overlay.findings()) {
            finding.components()
                    .forEach(component ->
                            finding.matches().forEach(match -> found.add(component.ref() + " " + match.advisoryId())));
        }
        Set<String> expected = new BruteForce(advisories).affected(bills.get(0));
        if (!found.equals(expected)) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(found);
            found.removeAll(expected);
            throw new IllegalStateException("the brute force finds also " + missing + ", and not " + found);
        }
        System.out.println(overlay.findings().size() + " findings of " + index.size() + " advisories; the "
                + expected.size() + " pairs behind them are those of the brute force");
        return overlay.findings().size();
    }

    /** Another bill than the last time. */
    Sbom nextBill() {
        next = (next + 1) % BILLS;
        return bills.get(next);
    }
}
