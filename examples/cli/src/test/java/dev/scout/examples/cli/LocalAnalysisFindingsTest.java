package dev.scout.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scout.core.privacy.LocalAnalysis;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Sbom;
import dev.scout.match.AdvisoryIndex;
import dev.scout.sbom.SbomReaders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a local analysis alone finds is what the whole bill finds, where it needs no more. */
class LocalAnalysisFindingsTest {

    @Test
    void findings_are_the_same_but_for_components_that_need_more() throws IOException {
        Sbom bill = SbomReaders.builtIn().read(Path.of(Run.BILL)).value();
        AdvisoryIndex index = new AdvisorySources(List.of(Path.of(Run.ADVISORIES)), Progress.silent())
                .read()
                .index();
        Set<Component> more = Set.copyOf(LocalAnalysis.needingMore(bill));
        Set<String> whole = findings(index, bill, more);
        Set<String> local = findings(index, LocalAnalysis.of(bill).toSbom(), Set.of());
        assertThat(whole).isNotEmpty();
        assertThat(local).containsAll(whole);
        Sbom sufficient = Sbom.of(bill.components().stream()
                .filter(component -> !more.contains(component))
                .toList());
        assertThat(findings(index, LocalAnalysis.of(sufficient).toSbom(), Set.of()))
                .isEqualTo(whole);
    }

    private static Set<String> findings(AdvisoryIndex index, Sbom bill, Set<Component> without) {
        return index.overlay(bill).findings().stream()
                .filter(finding -> !without.contains(finding.component()))
                .map(finding ->
                        Objects.requireNonNull(finding.component().identity().purl()) + " " + finding.id())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
