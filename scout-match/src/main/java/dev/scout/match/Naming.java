package dev.scout.match;

/** Under which of its names a component was found. */
public enum Naming {
    /** Its own name. */
    PACKAGE,
    /** The name of the source package it was built from, with that one's version. */
    SOURCE_PACKAGE
}
