package dev.scout.core.risk;

import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.LicenseExpression.With;
import dev.scout.core.sbom.Licensing;
import dev.scout.core.sbom.MalformedLicenseException;
import dev.scout.core.sbom.Sbom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which licences may be used. Immutable and thread-safe.
 *
 * <pre>{@code
 * LicensePolicy policy = LicensePolicy.permitting(List.of("MIT", "Apache-2.0"));
 * policy.decide(LicenseExpression.parse("MIT OR GPL-3.0-only")); // permitted under MIT
 * }</pre>
 *
 * <p>A single licence is judged by the first of these that says something:
 *
 * <ol>
 *   <li>It is listed: by its SPDX id, as {@code LicenseRef-x}, by a name in free text, or with its exception. Listing
 *       {@code GPL-2.0-only} and listing {@code GPL-2.0-only WITH Classpath-exception-2.0} are two things.
 *   <li>One with an exception that is not listed is judged as the licence alone: an exception only permits more.
 *   <li>One <em>or later</em> is permitted if the version it names or a later one of its family is listed as permitted,
 *       since whoever uses it chooses; else it is judged as the version it names.
 *   <li>The policy's answer for what is not listed.
 * </ol>
 *
 * <p>Of {@code AND} all have to be permitted, of {@code OR} one. What a tool concluded goes before what the maker
 * declares; several licences that a document lists without an operator have to be permitted all. Where nothing is
 * stated, which is what {@code NONE} and {@code NOASSERTION} mean, a policy that permits a list refuses, and one that
 * refuses a list permits, unless told otherwise.
 *
 * <p>Source for the meaning of operators, {@code WITH} and {@code +}: SPDX 2.3, Annex D.
 */
public final class LicensePolicy {

    /** Whether it is permitted, by licence. */
    private final Map<LicenseExpression, Boolean> listed;

    private final boolean permitsUnlisted;
    private final boolean permitsUnstated;

    private LicensePolicy(Map<LicenseExpression, Boolean> listed, boolean permitsUnlisted, boolean permitsUnstated) {
        this.listed = listed;
        this.permitsUnlisted = permitsUnlisted;
        this.permitsUnstated = permitsUnstated;
    }

    /**
     * These and no others.
     *
     * @throws IllegalArgumentException if one of them is an expression of several, or blank
     */
    public static LicensePolicy permitting(Collection<String> licenses) {
        return new LicensePolicy(Map.of(), false, false).permit(licenses);
    }

    /**
     * All but these.
     *
     * @throws IllegalArgumentException if one of them is an expression of several, or blank
     */
    public static LicensePolicy refusing(Collection<String> licenses) {
        return new LicensePolicy(Map.of(), true, true).refuse(licenses);
    }

    /** This policy, with these permitted, too. */
    public LicensePolicy permit(Collection<String> licenses) {
        return with(licenses, true);
    }

    /** This policy, with these refused, too. */
    public LicensePolicy refuse(Collection<String> licenses) {
        return with(licenses, false);
    }

    /** This policy, with components permitted for which no licence is stated. */
    public LicensePolicy permitUnstated() {
        return new LicensePolicy(listed, permitsUnlisted, true);
    }

    /** This policy, with components refused for which no licence is stated. */
    public LicensePolicy refuseUnstated() {
        return new LicensePolicy(listed, permitsUnlisted, false);
    }

    private LicensePolicy with(Collection<String> licenses, boolean permitted) {
        Map<LicenseExpression, Boolean> more = new LinkedHashMap<>(listed);
        licenses.forEach(license -> more.put(single(license), permitted));
        return new LicensePolicy(more, permitsUnlisted, permitsUnstated);
    }

    private static LicenseExpression single(String text) {
        LicenseExpression license;
        try {
            license = LicenseExpression.parse(text);
        } catch (MalformedLicenseException e) {
            license = LicenseExpression.named(text);
        }
        if (license instanceof LicenseExpression.And || license instanceof LicenseExpression.Or) {
            throw new IllegalArgumentException("not a single licence: " + text);
        }
        return license;
    }

    /** What the policy says of an expression. Linear in it, but for {@code or later}: those ask the whole list. */
    public LicenseDecision decide(LicenseExpression expression) {
        return LicenseTree.decide(expression, this::permits);
    }

    /** What the policy says of a component's licences. */
    public LicenseDecision decide(Licensing licensing) {
        LicenseExpression terms = terms(licensing);
        if (terms != null) {
            return decide(terms);
        }
        return permitsUnstated ? new LicenseDecision.Permitted(List.of()) : new LicenseDecision.Refused(List.of());
    }

    /** The components of a bill that the policy does not permit, in its order. */
    public List<LicenseRisk> risks(Sbom sbom) {
        List<LicenseRisk> risks = new ArrayList<>();
        for (Component component : sbom.components()) {
            LicenseDecision decision = decide(component.licensing());
            if (!decision.isPermitted()) {
                risks.add(new LicenseRisk(component.ref(), terms(component.licensing()), decision.toString()));
            }
        }
        return List.copyOf(risks);
    }

    private static @Nullable LicenseExpression terms(Licensing licensing) {
        List<LicenseExpression> all = licensing.concluded().isEmpty() ? licensing.declared() : licensing.concluded();
        if (all.isEmpty()) {
            return null;
        }
        return all.size() == 1 ? all.get(0) : new LicenseExpression.And(all);
    }

    private boolean permits(LicenseExpression license) {
        Boolean answer = listed(license);
        return answer == null ? permitsUnlisted : answer;
    }

    private @Nullable Boolean listed(LicenseExpression license) {
        Boolean itself = listed.get(license);
        if (itself != null) {
            return itself;
        } else if (license instanceof With with) {
            return listed(with.license());
        }
        LicenseVersion earliest = license instanceof LicenseExpression.Id id ? LicenseVersion.orLater(id) : null;
        if (earliest == null) {
            return null;
        }
        for (Map.Entry<LicenseExpression, Boolean> entry : listed.entrySet()) {
            if (entry.getValue() && entry.getKey() instanceof LicenseExpression.Id id && earliest.includes(id)) {
                return true;
            }
        }
        return listed.get(earliest.only());
    }
}
