package dev.scout.examples.store;

import dev.scout.match.inventory.Transition;
import dev.scout.match.inventory.Transition.Cause;
import java.util.stream.Collectors;

/**
 * What a host tells of a transition, kept until it is told.
 *
 * @param number ascending, never used again: whoever takes transitions outside of the database remembers the last
 * @param position of the feed, after the change that led to it
 * @param kind what became of the finding
 * @param image the digest of the image
 * @param component the ref of the component within the image's bill
 * @param vulnerability the id of the vulnerability
 * @param aspects what differs, of a finding that changed, sorted; empty for others
 * @param causes the ids of the records that changed
 */
public record StoredTransition(
        long number,
        long position,
        String kind,
        String image,
        String component,
        String vulnerability,
        String aspects,
        String causes) {

    static StoredTransition of(long number, long position, Transition transition) {
        return new StoredTransition(
                number,
                position,
                transition.kind().name(),
                transition.image().toString(),
                transition.component().ref(),
                transition.finding().id(),
                transition.aspects().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
                transition.causes().stream().map(Cause::id).collect(Collectors.joining(" ")));
    }

    @Override
    public String toString() {
        String changed = aspects.isEmpty() ? "" : " (" + aspects + ")";
        return number + " " + kind + " " + vulnerability + " in " + component + " of " + image + changed
                + " because of " + causes;
    }
}
