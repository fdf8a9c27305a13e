package dev.scout.core.risk;

/** One thing that a feed says about how urgent a vulnerability is. */
public sealed interface Signal permits Signals.KnownExploited, Signals.ExploitPrediction {

    /** The CVE id. */
    String cve();
}
