package dev.scout.match.judgement;

import dev.scout.core.risk.SignalTable;
import dev.scout.core.vex.VexStatement;
import dev.scout.core.vex.Waiver;
import dev.scout.match.ByVulnerability;
import dev.scout.match.Finding;
import dev.scout.match.Overlay;
import dev.scout.match.ecosystem.Ecosystems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * All that is said of vulnerabilities besides advisories, made ready to be laid over overlays. Made once, asked as
 * often as one likes; immutable, and shared by any number of threads.
 *
 * <pre>{@code
 * Judgement judgement = Judgement.builder().statements(vex).waivers(own).signals(signals).build();
 * for (JudgedFinding finding : judgement.apply(index.overlay(sbom), asOf).findings()) { … }
 * }</pre>
 *
 * <p>Rules, in this order:
 *
 * <ol>
 *   <li>A statement is about a finding if they share an id, aliases of both sides counted, and the finding is in one of
 *       its products; so is a waiver, by its scope. What an erratum passes on counts as ids of it; it is suppressed
 *       once all of that is.
 *   <li>Statements whose author is not accepted decide nothing. Of the others about one finding the latest holds, by
 *       time, then by the revision of its document, then by the order in which they were given. A product that is named
 *       more exactly does not go before one that is named less exactly. So a later statement re-opens a finding.
 *   <li>{@code NOT_AFFECTED} and {@code FIXED} suppress a finding; the other two never do.
 *   <li>A waiver that is in force suppresses a finding whatever statements say.
 * </ol>
 *
 * <p>What bills carry along is not among the statements unless a host adds it: whoever makes a bill could hide its
 * findings. Sources: CISA, Minimum Requirements for VEX; OpenVEX 0.2.0; CSAF 2.0, profile VEX.
 */
public final class Judgement {

    /** Nothing is said of anything. */
    public static final Judgement NONE = builder().build();

    private final Map<VexStatement, Claim> statements;
    private final Map<Waiver, Exemption> waivers;
    private final List<Claim> claims;
    private final List<Exemption> exemptions;
    private final SignalTable signals;
    private final SeverityPolicy severities;
    private final AuthorRule authors;
    private final Ecosystems ecosystems;
    private final ProductNumbers numbers;
    private final ByVulnerability<Said> said;

    private Judgement(Builder builder) {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(builder.statements));
        waivers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.waivers));
        claims = List.copyOf(statements.values());
        exemptions = List.copyOf(waivers.values());
        signals = builder.signals;
        severities = builder.severities;
        authors = builder.authors;
        ecosystems = builder.ecosystems;
        numbers = new ProductNumbers(ecosystems);
        SaidTable table = new SaidTable(signals, claims, ranks(claims), numbers);
        for (int i = 0; i < claims.size(); i++) {
            if (isAccepted(i)) {
                table.addClaim(i, ids(claims.get(i).statement()));
            }
        }
        for (int i = 0; i < exemptions.size(); i++) {
            table.addExemption(i, exemptions.get(i).waiver().vulnerability());
        }
        said = new ByVulnerability<>(table::find);
    }

    private static List<String> ids(VexStatement statement) {
        List<String> ids = new ArrayList<>(statement.aliases());
        ids.add(0, statement.vulnerability());
        return ids;
    }

    /** The place of each statement among all, the latest last. */
    private static int[] ranks(List<Claim> claims) {
        int[] order = IntStream.range(0, claims.size())
                .boxed()
                .sorted((a, b) -> Claim.PRECEDENCE.compare(
                        claims.get(a).statement(), claims.get(b).statement()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        return rank;
    }

    /** Begins a judgement without anything said. */
    public static Builder builder() {
        return new Builder();
    }

    /** Begins one with all that is said here. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.statements.putAll(statements);
        builder.waivers.putAll(waivers);
        builder.signals = signals;
        builder.severities = severities;
        builder.authors = authors;
        builder.ecosystems = ecosystems;
        return builder;
    }

    /** The statements, whether their authors are accepted or not, each once and in the order in which they came. */
    public Collection<VexStatement> statements() {
        return statements.keySet();
    }

    /** The waivers, in force or not, each once and in the order in which they came. */
    public Collection<Waiver> waivers() {
        return waivers.keySet();
    }

    /** What is known of how urgent vulnerabilities are. */
    public SignalTable signals() {
        return signals;
    }

    /** How bad findings are. */
    public SeverityPolicy severities() {
        return severities;
    }

    /** Judges the findings of the image that the bill is of. See {@link #apply(Overlay, ImageProduct, Instant)}. */
    public Judged apply(Overlay overlay, Instant asOf) {
        return apply(overlay, ImageProduct.of(overlay.sbom()), asOf);
    }

    /**
     * Judges every finding. Linear in the findings and in what is said of their vulnerabilities; what is said of others
     * costs nothing.
     *
     * @param image what the bill is of
     * @param asOf the time at which waivers must be in force
     */
    public Judged apply(Overlay overlay, ImageProduct image, Instant asOf) {
        Judging judging = new Judging(this, new JudgedBill(overlay.sbom(), image), asOf);
        List<Finding> findings = overlay.findings();
        List<JudgedFinding> judged = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            judged.add(judging.judge(finding));
        }
        return new Judged(overlay, Collections.unmodifiableList(judged), judging.marks());
    }

    Said said(Finding finding) {
        return said.of(finding);
    }

    ProductNumbers numbers() {
        return numbers;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Exemption> exemptions() {
        return exemptions;
    }

    boolean isAccepted(int claim) {
        return authors.accepts(claims.get(claim).statement().issue());
    }

    /** Collects what is said. Not thread-safe. */
    public static final class Builder {

        private final Map<VexStatement, Claim> statements = new LinkedHashMap<>();
        private final Map<Waiver, Exemption> waivers = new LinkedHashMap<>();
        private SignalTable signals = SignalTable.EMPTY;
        private SeverityPolicy severities = SeverityPolicy.distributionFirst();
        private AuthorRule authors = AuthorRule.everybody();
        private Ecosystems ecosystems = Ecosystems.builtIn();

        private Builder() {}

        /** Adds statements; one that is there already stays where it is. */
        public Builder statements(Collection<VexStatement> more) {
            more.forEach(statement -> statements.computeIfAbsent(statement, added -> Claim.of(statement, ecosystems)));
            return this;
        }

        /** Takes statements back, if they are there. */
        public Builder withoutStatements(Collection<VexStatement> gone) {
            gone.forEach(statements::remove);
            return this;
        }

        /** Adds waivers; one that is there already stays where it is. */
        public Builder waivers(Collection<Waiver> more) {
            more.forEach(waiver -> waivers.computeIfAbsent(waiver, added -> Exemption.of(waiver, ecosystems)));
            return this;
        }

        /** Takes waivers back, if they are there. */
        public Builder withoutWaivers(Collection<Waiver> gone) {
            gone.forEach(waivers::remove);
            return this;
        }

        /** Takes this table of signals in place of another. */
        public Builder signals(SignalTable value) {
            signals = Objects.requireNonNull(value);
            return this;
        }

        /** Takes this policy in place of the distribution's own word first. */
        public Builder severities(SeverityPolicy value) {
            severities = Objects.requireNonNull(value);
            return this;
        }

        /** Takes the statements of these authors only, in place of everybody's. */
        public Builder authors(AuthorRule value) {
            authors = Objects.requireNonNull(value);
            return this;
        }

        /** Takes this table of ecosystems in place of the one that comes with Scout. */
        public Builder ecosystems(Ecosystems value) {
            ecosystems = Objects.requireNonNull(value);
            statements.replaceAll((statement, claim) -> Claim.of(statement, value));
            waivers.replaceAll((waiver, exemption) -> Exemption.of(waiver, value));
            return this;
        }

        /** All that was said, made ready. Sorts the statements. */
        public Judgement build() {
            return new Judgement(this);
        }
    }
}
