package dev.scout.sbom.spdx;

import dev.scout.core.purl.MalformedPackageUrlException;
import dev.scout.core.purl.PackageUrl;
import dev.scout.core.sbom.Component;
import dev.scout.core.sbom.Hash;
import dev.scout.core.sbom.Identity;
import dev.scout.core.sbom.LicenseExpression;
import dev.scout.core.sbom.Party;
import dev.scout.sbom.reader.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two readers are compared in: the fields of one package, in a form that knows no order. */
record OracleRow(
        String name,
        String version,
        Set<String> purls,
        Set<String> declared,
        Set<String> concluded,
        Set<String> hashes,
        String supplier,
        Set<String> originators) {

    /** The names of the fields in which two rows differ, with both values. */
    List<String> differences(OracleRow theirs) {
        List<String> differences = new ArrayList<>();
        differ("name", name, theirs.name, differences);
        differ("version", version, theirs.version, differences);
        differ("purl", purls, theirs.purls, differences);
        differ("declared", declared, theirs.declared, differences);
        differ("concluded", concluded, theirs.concluded, differences);
        differ("hash", hashes, theirs.hashes, differences);
        differ("supplier", supplier, theirs.supplier, differences);
        differ("originator", originators, theirs.originators, differences);
        return differences;
    }

    private static void differ(String field, Object ours, Object theirs, List<String> differences) {
        if (!ours.equals(theirs)) {
            differences.add(field + ": ours " + ours + ", theirs " + theirs);
        }
    }

    static OracleRow of(Component component) {
        Set<String> purls = new TreeSet<>();
        if (component.identity().purl() != null) {
            purls.add(component.identity().purl().toString());
        }
        for (Identity.Identifier other : component.identity().others()) {
            if (other.type().equals("purl")) {
                purls.add(purl(other.value()));
            }
        }
        Set<String> hashes = new TreeSet<>();
        for (Hash hash : component.contents().hashes()) {
            hashes.add(hash(hash.algorithm(), hash.value()));
        }
        Set<String> originators = new TreeSet<>();
        component.attribution().authors().forEach(author -> originators.add(party(author)));
        return new OracleRow(
                component.identity().written().name(),
                Objects.requireNonNullElse(component.identity().written().version(), ""),
                purls,
                licenses(component.licensing().declared()),
                licenses(component.licensing().concluded()),
                hashes,
                party(component.attribution().supplier()),
                originators);
    }

    static String purl(String text) {
        try {
            // What Syft wrote until 2023 is read as it writes it now.
            return PackageUrl.repair(text).toString().replace("pkg:alpine/", "pkg:apk/alpine/");
        } catch (MalformedPackageUrlException e) {
            return text;
        }
    }

    static String hash(String algorithm, String value) {
        return algorithm.toUpperCase(Locale.ROOT).replace("-", "").replace("_", "") + " "
                + value.toLowerCase(Locale.ROOT);
    }

    static String party(@Nullable Party party) {
        return party == null ? "" : party.kind() + " " + party.name() + " " + party.email();
    }

    /** The licence that a text of the other library means. */
    static Set<String> license(@Nullable String text) {
        LicenseExpression license = Facts.licenseNamed(text);
        return license == null ? Set.of() : licenses(List.of(license));
    }

    private static Set<String> licenses(List<LicenseExpression> all) {
        Set<String> texts = new TreeSet<>();
        all.forEach(license -> texts.add(unordered(license)));
        return texts;
    }

    /** The expression with the members of each set in the order of the alphabet, and once. */
    private static String unordered(LicenseExpression license) {
        if (license instanceof LicenseExpression.And and) {
            Set<String> members = new TreeSet<>();
            and.members().forEach(member -> members.add(unordered(member)));
            return members.size() == 1 ? members.iterator().next() : "(" + String.join(" AND ", members) + ")";
        } else if (license instanceof LicenseExpression.Or or) {
            Set<String> members = new TreeSet<>();
            or.members().forEach(member -> members.add(unordered(member)));
            return members.size() == 1 ? members.iterator().next() : "(" + String.join(" OR ", members) + ")";
        }
        return license.toString();
    }
}
