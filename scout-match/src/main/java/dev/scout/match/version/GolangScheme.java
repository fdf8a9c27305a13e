package dev.scout.match.version;

/**
 * Versions of Go modules, and of the Go toolchain and its standard library.
 *
 * <ol>
 *   <li>Modules: the grammar and order of {@link SemverGrammar} behind an optional small {@code v}; numbers of any
 *       length. {@code v1} and {@code v1.2}, with nothing behind, are {@code v1.0.0} and {@code v1.2.0}.
 *   <li>So pseudo-versions ({@code v0.0.0-20200101000000-abcdefabcdef}) are ordered by their time, and
 *       {@code +incompatible} and {@code +dirty} have no meaning.
 *   <li>Toolchain: {@code go1.20.3}, {@code go1.21rc2}, with or without {@code go}; a kind ({@code alpha},
 *       {@code beta}, {@code rc}) with its number is the prerelease {@code -rc.2}, and missing numbers are 0. An
 *       experiment ({@code go1.20.3 X:boringcrypto}) has no meaning.
 *   <li>{@code (devel)} has no order.
 * </ol>
 *
 * <p>Source: golang.org/x/mod/semver; for the toolchain golang.org/x/vuln, {@code GoTagToSemver}, whose spelling the Go
 * vulnerability database uses, and cmd/go's {@code internal/gover} for the kinds.
 */
final class GolangScheme implements VersionScheme {

    private static final String TOOLCHAIN = "go";
    private static final String EXPERIMENT = " X:";
    private static final String[] KINDS = {"alpha", "beta", "rc"};

    private final SemverGrammar grammar = SemverGrammar.of(name());

    @Override
    public String name() {
        return "golang";
    }

    @Override
    public boolean isSemverFamily() {
        return true;
    }

    @Override
    public int compare(String a, String b) {
        int order = OrdinarySemver.compareThreeNumbers(a, SemverGrammar.afterV(a), b, SemverGrammar.afterV(b));
        return order != 0 ? order : VersionScheme.super.compare(a, b);
    }

    @Override
    public long keyPrefix(String text) {
        long prefix = OrdinarySemver.keyPrefix(text, SemverGrammar.afterV(text), 3, 3);
        return prefix != 0 ? prefix : VersionScheme.super.keyPrefix(text);
    }

    @Override
    public boolean writeKey(String text, KeyBuffer key) {
        int end = text.length();
        boolean tag = SemverGrammar.afterV(text) != 0;
        boolean toolchain = text.startsWith(TOOLCHAIN);
        if (toolchain) {
            int experiment = text.indexOf(EXPERIMENT);
            end = experiment < 0 ? end : experiment;
        }
        int at = tag ? 1 : toolchain ? TOOLCHAIN.length() : 0;
        at = grammar.number(text, at, end, key);
        int parts = 1;
        for (; parts < 3 && at < end && text.charAt(at) == '.'; parts++) {
            at = grammar.number(text, at + 1, end, key);
        }
        boolean complete = parts == 3;
        for (; parts < 3; parts++) {
            key.putNumber(0);
        }
        if (at == end) {
            key.put(SemverGrammar.RELEASE);
        } else if (!tag && writeKind(text, at, end, key)) {
            return true;
        } else if (complete && !toolchain) {
            grammar.suffix(text, at, end, key);
        } else {
            throw grammar.refuse(text, at, toolchain ? "expected alpha, beta or rc" : "expected a dot");
        }
        return true;
    }

    private boolean writeKind(String text, int at, int end, KeyBuffer key) {
        for (String kind : KINDS) {
            if (text.startsWith(kind, at)) {
                int number = at + kind.length();
                key.put(SemverGrammar.TEXT).putText(text, at, number);
                int next = grammar.number(text, number, end, key);
                if (next < end) {
                    throw grammar.refuse(text, next, "unexpected character");
                }
                return true;
            }
        }
        return false;
    }
}
