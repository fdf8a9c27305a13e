package dev.scout.sbom.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scout.core.environment.Environment;
import dev.scout.core.environment.Workload;
import dev.scout.core.environment.WorkloadKind;
import dev.scout.core.image.Digest;
import dev.scout.core.image.ImageIdentity;
import dev.scout.core.image.ImageReference;
import dev.scout.core.read.MalformedDocumentException;
import dev.scout.core.read.ReadLimits;
import dev.scout.core.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workloads as kubectl and Sysdig tell of them. */
class EnvironmentDocumentTest {

    private static final String HEX = "0123456789abcdef".repeat(4);
    private static final Digest DIGEST = new Digest("sha256", HEX);

    private static Reading<Environment> read(String text) throws IOException {
        return EnvironmentDocument.read(
                new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                "c",
                ReadLimits.defaults());
    }

    private static List<Workload> workloads(String text) throws IOException {
        return read(text).value().workloads();
    }

    private static Workload workload(WorkloadKind kind, String name, @Nullable Digest digest) {
        return new Workload("c", "n", kind, name, "main", ImageReference.parse("nginx:1"), digest);
    }

    private static String pod(String name, String labels, String owner, String imageId) {
        return "{'kind':'Pod','metadata':{'name':'" + name + "','namespace':'n','labels':{" + labels
                + "},'ownerReferences':[" + owner + "]},'spec':{'containers':[{'name':'main','image':'nginx:1',"
                + "'env':[{'name':'TOKEN','value':'s3cr3t'}]}]},"
                + "'status':{'containerStatuses':[{'name':'main','imageID':'" + imageId + "'}]}}";
    }

    private static String owner(String kind, String name) {
        return "{'kind':'" + kind + "','name':'" + name + "','controller':true}";
    }

    private static String template(String kind, String name, String owner, String spec) {
        return "{'kind':'" + kind + "','metadata':{'name':'" + name + "','namespace':'n','ownerReferences':[" + owner
                + "]},'spec':{" + spec + "'template':{'spec':{'containers':[{'name':'main','image':'nginx:1'}]}}}}";
    }

    private static String list(String... items) {
        return "{'apiVersion':'v1','kind':'List','items':[" + String.join(",", items) + "]}";
    }

    @Test
    void owners_are_followed_from_pod_to_replica_set_to_deployment() throws IOException {
        String text = list(
                pod("web-1-x", "", owner("ReplicaSet", "web-1"), "docker.io/library/nginx@sha256:" + HEX),
                pod("web-1-y", "", owner("ReplicaSet", "web-1"), "docker.io/library/nginx@sha256:" + HEX),
                template("ReplicaSet", "web-1", owner("Deployment", "web"), "'replicas':2,"),
                template("ReplicaSet", "web-0", owner("Deployment", "web"), "'replicas':0,"),
                template("Deployment", "web", "", "'replicas':2,"));
        assertThat(workloads(text)).containsExactly(workload(WorkloadKind.DEPLOYMENT, "web", DIGEST));
    }

    @Test
    void an_owner_that_is_not_in_the_list_is_named_by_its_reference() throws IOException {
        assertThat(workloads(list(pod("a", "", owner("DaemonSet", "agent"), ""))))
                .containsExactly(workload(WorkloadKind.DAEMON_SET, "agent", null));
        assertThat(workloads(list(pod("a", "'pod-template-hash':'5d9c'", owner("ReplicaSet", "web-5d9c"), ""))))
                .containsExactly(workload(WorkloadKind.DEPLOYMENT, "web", null));
        assertThat(workloads(list(pod("a", "", owner("ReplicaSet", "web-5d9c"), ""))))
                .containsExactly(workload(WorkloadKind.REPLICA_SET, "web-5d9c", null));
        assertThat(workloads(pod("alone", "", "", ""))).containsExactly(workload(WorkloadKind.POD, "alone", null));
    }

    @Test
    void owners_in_a_circle_end() throws IOException {
        assertThat(workloads(list(
                        template("ReplicaSet", "a", owner("ReplicaSet", "b"), ""),
                        template("ReplicaSet", "b", owner("ReplicaSet", "a"), ""))))
                .isNotEmpty();
    }

    @Test
    void templates_within_templates_and_all_kinds_of_containers_count() throws IOException {
        String cron = "{'kind':'CronJob','metadata':{'name':'night','namespace':'n'},'spec':{'jobTemplate':{'spec':{"
                + "'template':{'spec':{'initContainers':[{'name':'init','image':'busybox'}],"
                + "'containers':[{'name':'main','image':'nginx:1'}]}}}}}}";
        assertThat(workloads(list(cron)))
                .extracting(Workload::kind, Workload::container)
                .containsExactly(tuple(WorkloadKind.CRON_JOB, "init"), tuple(WorkloadKind.CRON_JOB, "main"));
    }

    @ParameterizedTest
    @CsvSource({
        "docker-pullable://nginx@sha256:HEX",
        "docker.io/library/nginx@sha256:HEX",
        "docker://sha256:HEX",
        "sha256:HEX"
    })
    void the_digest_of_what_runs_is_in_its_status(String imageId) throws IOException {
        assertThat(workloads(pod("a", "", "", imageId.replace("HEX", HEX))))
                .containsExactly(workload(WorkloadKind.POD, "a", DIGEST));
    }

    @Test
    void sysdig_names_the_workload_in_its_scope() throws IOException {
        String scope = "{'asset.type':'workload','kubernetes.cluster.name':'prod','kubernetes.namespace.name':'n',"
                + "'kubernetes.workload.type':'DEPLOYMENT','kubernetes.workload.name':'web',"
                + "'kubernetes.pod.container.name':'main'}";
        Workload expected = new Workload(
                "prod", "n", WorkloadKind.DEPLOYMENT, "web", "main", ImageReference.parse("nginx:1"), null);
        assertThat(
                        workloads(
                                "{'page':{'total':2},'data':[{'mainAssetName':'nginx:1','scope':" + scope
                                        + ",'vulnTotalBySeverity':{'high':1}},{'mainAssetName':'host','scope':{'asset.type':'host'}}]}"))
                .containsExactly(expected);
        assertThat(workloads("{'data':[{'resourceId':'sha256:" + HEX + "','recordDetails':{'mainAssetName':'nginx:1',"
                        + "'labels':" + scope + "}}]}"))
                .extracting(Workload::imageDigest)
                .containsExactly(DIGEST);
    }

    @Test
    void workloads_meet_their_image() throws IOException {
        Environment environment =
                read(list(pod("a", "", "", "nginx@sha256:" + HEX))).value();
        assertThat(environment.running(new ImageIdentity(List.of(), DIGEST, null, null)))
                .hasSize(1);
        assertThat(environment.running(new ImageIdentity(List.of(), null, null, DIGEST)))
                .hasSize(1);
        assertThat(environment.running(new ImageIdentity(List.of(), null, DIGEST, null)))
                .hasSize(1);
        ImageReference other = ImageReference.parse("docker.io/library/nginx:1");
        assertThat(environment.running(new ImageIdentity(List.of(other), null, null, null)))
                .hasSize(1);
        assertThat(environment.running(
                        new ImageIdentity(List.of(other), new Digest("sha256", "0".repeat(64)), null, null)))
                .isEmpty();
    }

    @Test
    void no_value_of_a_variable_is_kept() throws IOException {
        Reading<Environment> reading = read(pod("a", "", "", ""));
        assertThat(reading.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{'a':1}", "{'items':[", "text"})
    void refuses_what_is_neither(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(MalformedDocumentException.class);
    }
}
