package dev.scout.examples.cli;

import dev.scout.examples.cli.RowTally.Outcome;
import dev.scout.match.range.MalformedVersException;
import dev.scout.match.range.UnknownSchemeException;
import dev.scout.match.range.Vers;
import dev.scout.match.version.InvalidVersionException;
import dev.scout.match.version.VersionSchemes;

/** Asks whether a range, in whatever notation, holds a version. */
final class RangeQuestion {

    private static final String VERS = "vers:";

    private final VersionSchemes schemes;

    RangeQuestion(VersionSchemes schemes) {
        this.schemes = schemes;
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
     * @param scheme the row's scheme, which names the notation; a VERS names its own
     */
    Reply ask(String scheme, String range, String version, boolean expected) {
        try {
            return range.startsWith(VERS)
                    ? reply(Vers.parseLenient(range, schemes).contains(version), expected)
                    : askNative(scheme);
        } catch (UnknownSchemeException e) {
            return new Reply(Outcome.SCHEME_UNKNOWN, String.valueOf(e.getMessage()));
        } catch (MalformedVersException | InvalidVersionException e) {
            return new Reply(Outcome.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** The place where the notations of the ecosystems come in. */
    private Reply askNative(String scheme) {
        return schemes.find(scheme).isPresent()
                ? new Reply(Outcome.NOTATION_UNKNOWN, "no notation of this scheme is known")
                : new Reply(Outcome.SCHEME_UNKNOWN, "no scheme of this name");
    }

    private static Reply reply(boolean answer, boolean expected) {
        return new Reply(answer == expected ? Outcome.AGREED : Outcome.DISAGREED, "answered " + answer);
    }
}
