package dev.scout.core.sbom;

/** What a component is; the words of CycloneDX, to which SPDX purposes are translated. */
public enum ComponentType {
    /** A program. */
    APPLICATION,
    /** A framework. */
    FRAMEWORK,
    /** A library or package: what nearly all components are. */
    LIBRARY,
    /** A container image. */
    CONTAINER,
    /** A runtime or platform. */
    PLATFORM,
    /** An operating system. */
    OPERATING_SYSTEM,
    /** A device. */
    DEVICE,
    /** A device driver. */
    DEVICE_DRIVER,
    /** Firmware. */
    FIRMWARE,
    /** A file. */
    FILE,
    /** A machine-learning model. */
    MACHINE_LEARNING_MODEL,
    /** Data. */
    DATA,
    /** A cryptographic asset. */
    CRYPTOGRAPHIC_ASSET,
    /** Sources, an archive or an installer. */
    SOURCE,
    /** Anything else, or the document does not say. */
    OTHER
}
