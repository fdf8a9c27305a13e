/** Where images run: Kubernetes workloads, start with {@link dev.scout.core.environment.Workload}. */
@NullMarked
package dev.scout.core.environment;

import org.jspecify.annotations.NullMarked;
