package dev.scout.core.environment;

import java.util.Locale;

/** The kind of Kubernetes object that runs a container. */
public enum WorkloadKind {
    /** A pod that nothing owns. */
    POD,
    /** A Deployment. */
    DEPLOYMENT,
    /** A ReplicaSet that nothing owns. */
    REPLICA_SET,
    /** A ReplicationController. */
    REPLICATION_CONTROLLER,
    /** A StatefulSet. */
    STATEFUL_SET,
    /** A DaemonSet. */
    DAEMON_SET,
    /** A Job that nothing owns. */
    JOB,
    /** A CronJob. */
    CRON_JOB,
    /** Any other. */
    OTHER;

    /** The kind that is written so, in any case and with or without separators; {@link #OTHER} for one not known. */
    public static WorkloadKind of(String text) {
        String plain = text.toUpperCase(Locale.ROOT).replace("_", "").replace("-", "");
        for (WorkloadKind kind : values()) {
            if (kind.name().replace("_", "").equals(plain)) {
                return kind;
            }
        }
        return OTHER;
    }
}
