package dev.scout.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Scout and its peers, by name. Only the adapter that is asked for is loaded. */
final class Subjects {

    static final String SCOUT = "scout";

    private static final String MAVEN_ARTIFACT = "maven-artifact";
    private static final String SEMVER4J = "semver4j";
    private static final String OLD_SEMVER4J = "semver4j 3";
    private static final String VERSATILE = "versatile";

    private Subjects() {}

    /** Who orders the versions of a scheme; Scout first. */
    static List<String> ordering(String scheme) {
        List<String> subjects = new ArrayList<>(List.of(SCOUT));
        switch (scheme) {
            case "maven" -> subjects.add(MAVEN_ARTIFACT);
            case "npm", "cargo", "hex" -> subjects.addAll(List.of(SEMVER4J, OLD_SEMVER4J));
            default -> {}
        }
        if (VersatileSubject.SCHEMES.contains(scheme)) {
            subjects.add(VERSATILE);
        }
        return subjects;
    }

    /** Who knows VERS of a scheme; Scout first. */
    static List<String> membership(String scheme) {
        return VersatileSubject.SCHEMES.contains(scheme) ? List.of(SCOUT, VERSATILE) : List.of(SCOUT);
    }

    static Ordering<?> orderingOf(String subject, String scheme) {
        return switch (subject) {
            case SCOUT -> new ScoutSubject(scheme);
            case MAVEN_ARTIFACT -> new MavenArtifactSubject();
            case SEMVER4J -> new Semver4jSubject();
            case OLD_SEMVER4J -> new OldSemver4jSubject(scheme);
            case VERSATILE -> new VersatileSubject(scheme);
            default -> throw new IllegalArgumentException(subject);
        };
    }

    static Membership<?> membershipOf(String subject, String scheme) {
        return switch (subject) {
            case SCOUT -> new ScoutSubject(scheme);
            case VERSATILE -> new VersatileSubject(scheme);
            default -> throw new IllegalArgumentException(subject);
        };
    }
}
