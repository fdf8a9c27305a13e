package dev.scout.core.image;

/** The kind of service that a registry is, as far as its host name tells. */
public enum RegistryType {
    /** Docker Hub. */
    DOCKER_HUB,
    /** Amazon Elastic Container Registry, private: one for each account and region, see {@link EcrHost}. */
    ECR,
    /** Amazon Elastic Container Registry, public. */
    ECR_PUBLIC,
    /** Azure Container Registry. */
    ACR,
    /** Google Container Registry. */
    GCR,
    /** Google Artifact Registry. */
    GAR,
    /** GitHub Container Registry. */
    GHCR,
    /** Red Hat Quay. */
    QUAY,
    /** JFrog Artifactory. */
    ARTIFACTORY,
    /** Microsoft Container Registry. */
    MCR,
    /** GitLab Container Registry. */
    GITLAB,
    /** Harbor. */
    HARBOR,
    /** One on the same machine. */
    LOCAL,
    /** Any other. */
    GENERIC
}
