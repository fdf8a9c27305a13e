/**
 * Where images run, from documents: start with {@link dev.scout.sbom.environment.EnvironmentDocument}.
 *
 * <p>Objects of Kubernetes ({@code KubernetesObject}) are joined to the workloads that own them
 * ({@code KubernetesWorkloads}); runtime results of Sysdig name theirs themselves ({@code RuntimeResult}).
 */
@NullMarked
package dev.scout.sbom.environment;

import org.jspecify.annotations.NullMarked;
