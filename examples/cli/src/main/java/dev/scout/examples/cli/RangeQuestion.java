package dev.scout.examples.cli;

import dev.scout.examples.cli.RowTally.Outcome;
import dev.scout.match.notation.InvalidRangeException;
import dev.scout.match.notation.NativeRange.Prereleases;
import dev.scout.match.notation.RangeNotation;
import dev.scout.match.notation.RangeNotations;
import dev.scout.match.range.MalformedVersException;
import dev.scout.match.range.UnknownSchemeException;
import dev.scout.match.range.Vers;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionSchemes;

/** Asks whether a range, in whatever notation, holds a version. */
final class RangeQuestion {

    private static final String VERS = "vers:";

    private static final String INCLUDED = "+pre";
    private static final String EXCLUDED = "+nopre";

    private final VersionSchemes schemes;
    private final RangeNotations notations;

    RangeQuestion(VersionSchemes schemes, RangeNotations notations) {
        this.schemes = schemes;
        this.notations = notations;
    }

    /**
     * An answer.
     *
     * @param outcome how it compares with what was expected
     * @param words what was answered, or why nothing
     */
    record Reply(Outcome outcome, String words) {}

    /**
     * Asks.
     *
     * @param scheme the row's scheme, which names the notation; a VERS names its own. {@code +pre} after it asks with
     *     pre-releases included, {@code +nopre} with pre-releases excluded
     */
    Reply ask(String scheme, String range, String version, boolean expected) {
        try {
            return range.startsWith(VERS)
                    ? reply(Vers.parseLenient(range, schemes).contains(version), expected)
                    : askNative(scheme, range, version, expected);
        } catch (UnknownSchemeException e) {
            return new Reply(Outcome.SCHEME_UNKNOWN, String.valueOf(e.getMessage()));
        } catch (MalformedVersException | InvalidRangeException | InvalidVersionException e) {
            return new Reply(Outcome.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    private Reply askNative(String scheme, String range, String version, boolean expected) {
        if (scheme.endsWith(INCLUDED)) {
            return ask(scheme, INCLUDED, range, version, Prereleases.INCLUDED, expected);
        }
        if (scheme.endsWith(EXCLUDED)) {
            return ask(scheme, EXCLUDED, range, version, Prereleases.EXCLUDED, expected);
        }
        return ask(scheme, "", range, version, Prereleases.AS_THE_TOOL, expected);
    }

    private Reply ask(
            String scheme, String suffix, String range, String version, Prereleases prereleases, boolean expected) {
        String name = scheme.substring(0, scheme.length() - suffix.length());
        RangeNotation notation = notations.find(name).orElse(null);
        if (notation != null) {
            return reply(notation.parse(range).contains(version, prereleases), expected);
        }
        return schemes.find(name).isPresent()
                ? new Reply(Outcome.NOTATION_UNKNOWN, "no notation of this scheme is known")
                : new Reply(Outcome.SCHEME_UNKNOWN, "no scheme of this name");
    }

    private static Reply reply(boolean answer, boolean expected) {
        return new Reply(answer == expected ? Outcome.AGREED : Outcome.DISAGREED, "answered " + answer);
    }
}
