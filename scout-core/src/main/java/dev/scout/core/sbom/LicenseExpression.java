package dev.scout.core.sbom;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A licence, or what several of them together ask: an SPDX license expression as a tree, or the mere name of a licence.
 *
 * <p>Every licence and exception that is on the SPDX License List is held in the list's spelling, and {@link #toString}
 * is the canonical expression, with no more parentheses than it needs. For every value that {@link #parse} gives,
 * {@code parse(value.toString()).equals(value)}. {@code NOASSERTION} and {@code NONE} are no licences: their meaning is
 * that there is nothing to say.
 *
 * <p>Source: SPDX 2.3, Annex D, and SPDX 3.0, Annex B.
 */
public sealed interface LicenseExpression {

    /**
     * Reads an SPDX license expression.
     *
     * <ol>
     *   <li>{@code +} binds tightest, then {@code WITH}, {@code AND}, {@code OR}; operators are read in any case.
     *   <li>Ids of the SPDX License List are read in any case. Deprecated ones become what they stand for:
     *       {@code GPL-2.0+} is {@code GPL-2.0-or-later}.
     *   <li>An id that is not on the list but could be (letters, digits, {@code -} and {@code .}) is kept as it is:
     *       lists grow, and tools have ids of their own. {@link #known()} tells.
     *   <li>Parentheses nest at most 100 deep.
     * </ol>
     *
     * <p>Takes time linear in the text.
     *
     * @throws MalformedLicenseException if the text is no expression: then it may still {@linkplain #named name} a
     *     licence
     */
    static LicenseExpression parse(String text) {
        return new LicenseParser(text).parse();
    }

    /**
     * A licence by a name in free text, such as {@code The Apache Software License, Version 2.0}.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    static LicenseExpression named(String text) {
        return new Named(text);
    }

    /** Whether all licences and exceptions in it are on the SPDX License List. */
    boolean known();

    /** The canonical expression; of a licence that only has a name, the name. */
    @Override
    String toString();

    /**
     * A licence by its id.
     *
     * @param id letters, digits, {@code -} and {@code .}; in the spelling of the SPDX License List if it is there
     * @param orLater whether a {@code +} follows: this or any later version
     */
    record Id(String id, boolean orLater) implements LicenseExpression {

        /** @throws IllegalArgumentException if the id has other characters, or is NONE, NOASSERTION or an operator */
        public Id {
            if (!LicenseSyntax.isIdString(id) || LicenseSyntax.isNothing(id) || LicenseSyntax.isOperator(id)) {
                throw new IllegalArgumentException("no license id: " + id);
            }
            id = SpdxLicenseList.licenses().canonical(id);
        }

        @Override
        public boolean known() {
            return SpdxLicenseList.licenses().contains(id);
        }

        @Override
        public String toString() {
            return orLater ? id + '+' : id;
        }
    }

    /**
     * A licence whose text is in a document: {@code DocumentRef-document:LicenseRef-ref}.
     *
     * @param document the name of another document, without {@code DocumentRef-}; null for the document at hand
     * @param ref the name of the licence, without {@code LicenseRef-}
     */
    record Ref(@Nullable String document, String ref) implements LicenseExpression {

        /** @throws IllegalArgumentException if a name has other characters than letters, digits, - and . */
        public Ref {
            if (!LicenseSyntax.isIdString(ref) || (document != null && !LicenseSyntax.isIdString(document))) {
                throw new IllegalArgumentException("no license reference: " + document + ":" + ref);
            }
        }

        @Override
        public boolean known() {
            return false;
        }

        @Override
        public String toString() {
            String local = LicenseSyntax.LICENSE_REF + ref;
            return document == null ? local : LicenseSyntax.DOCUMENT_REF + document + ':' + local;
        }
    }

    /**
     * A licence with an exception to it.
     *
     * @param license an id or a reference
     * @param exception in the spelling of the SPDX License List if it is there; else as it is, such as
     *     {@code AdditionRef-x}
     */
    record With(LicenseExpression license, String exception) implements LicenseExpression {

        /** @throws IllegalArgumentException if the licence is compound or the exception could be none */
        public With {
            if (!(license instanceof Id || license instanceof Ref)) {
                throw new IllegalArgumentException("an exception to " + license);
            }
            if (!LicenseSyntax.isException(exception)) {
                throw new IllegalArgumentException("no license exception: " + exception);
            }
            exception = SpdxLicenseList.exceptions().canonical(exception);
        }

        @Override
        public boolean known() {
            return license.known() && SpdxLicenseList.exceptions().contains(exception);
        }

        @Override
        public String toString() {
            return license + " WITH " + exception;
        }
    }

    /**
     * All of several licences together.
     *
     * @param members two or more, in the order written; none is an {@code And} itself
     */
    record And(List<LicenseExpression> members) implements LicenseExpression {

        /** Takes over the members of members that are an {@code And} themselves. */
        public And {
            List<LicenseExpression> flat = new ArrayList<>(members.size());
            for (LicenseExpression member : members) {
                if (member instanceof And inner) {
                    flat.addAll(inner.members);
                } else {
                    flat.add(member);
                }
            }
            members = LicenseSyntax.several(flat);
        }

        @Override
        public boolean known() {
            return members.stream().allMatch(LicenseExpression::known);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            for (LicenseExpression member : members) {
                out.append(out.length() == 0 ? "" : " AND ");
                if (member instanceof Or) {
                    out.append('(').append(member).append(')');
                } else {
                    out.append(member);
                }
            }
            return out.toString();
        }
    }

    /**
     * One of several licences, to choose.
     *
     * @param members two or more, in the order written; none is an {@code Or} itself
     */
    record Or(List<LicenseExpression> members) implements LicenseExpression {

        /** Takes over the members of members that are an {@code Or} themselves. */
        public Or {
            List<LicenseExpression> flat = new ArrayList<>(members.size());
            for (LicenseExpression member : members) {
                if (member instanceof Or inner) {
                    flat.addAll(inner.members);
                } else {
                    flat.add(member);
                }
            }
            members = LicenseSyntax.several(flat);
        }

        @Override
        public boolean known() {
            return members.stream().allMatch(LicenseExpression::known);
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder();
            for (LicenseExpression member : members) {
                out.append(out.length() == 0 ? "" : " OR ").append(member);
            }
            return out.toString();
        }
    }

    /**
     * A licence that only has a name. Its text is no expression, and so is that of a compound that holds it.
     *
     * @param text the name, without white space around it
     */
    record Named(String text) implements LicenseExpression {

        /** @throws IllegalArgumentException if the name is blank */
        public Named {
            text = text.strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("a licence without a name");
            }
        }

        @Override
        public boolean known() {
            return false;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
