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
        return new Workload("c", "n", kind, name, "main", ImageReference.parse("nginx:1"), digest, null);
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

    @ParameterizedTest
    @ValueSource(strings = {"{'kind':'PodList','items':[ITEM]}", "{'items':[ITEM],'kind':'PodList'}"})
    void a_list_of_one_kind_says_it_for_its_items(String list) throws IOException {
        String item = pod("a", "", "", "").replace("'kind':'Pod',", "");
        assertThat(workloads(list.replace("ITEM", item))).containsExactly(workload(WorkloadKind.POD, "a", null));
    }

    @Test
    void documents_behind_the_first_as_kubectl_label_writes_them_are_not_dropped_silently() throws IOException {
        String one = pod("a", "", "", "");
        assertThat(read(one + "\n").diagnostics()).isEmpty();
        assertThat(read(one + "\n" + one).diagnostics()).hasSize(1);
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
        "docker-pullable://nginx@sha256:HEX, true",
        "docker.io/library/nginx@sha256:HEX, true",
        "docker://sha256:HEX, false",
        "sha256:HEX, false",
        "HEX, false"
    })
    void the_digest_of_what_runs_or_its_id_is_in_its_status(String imageId, boolean digest) throws IOException {
        assertThat(workloads(pod("a", "", "", imageId.replace("HEX", HEX))))
                .extracting(Workload::imageDigest, Workload::imageId)
                .containsExactly(digest ? tuple(DIGEST, null) : tuple(null, DIGEST));
    }

    /**
     * The shape of what the API of Sysdig answers, of its own documentation and of Elastic's and Sumo Logic's samples.
     */
    @Test
    void a_whole_answer_of_sysdig_names_workloads_and_leaves_hosts_out() throws IOException {
        String counts = "{'critical':0,'high':1,'low':1,'medium':0,'negligible':0}";
        String workload = "{'isRiskSpotlightEnabled':true,'mainAssetName':'registry.example.org/a/agent:1.10.1',"
                + "'policyEvaluationResult':'failed','resourceId':'sha256:" + HEX + "','resultId':'1',"
                + "'runningVulnTotalBySeverity':" + counts + ",'sbomId':null,'scope':{'asset.type':'workload',"
                + "'kubernetes.cluster.name':'test','kubernetes.namespace.name':'kube-system',"
                + "'kubernetes.pod.container.name':'metrics','kubernetes.workload.name':'agent',"
                + "'kubernetes.workload.type':'daemonset','workload.name':'agent','workload.orchestrator':'kubernetes'},"
                + "'vulnTotalBySeverity':" + counts + "}";
        String host = "{'mainAssetName':'host.internal','resourceId':'8577','resultId':'2','sbomId':'urn:uuid:1',"
                + "'scope':{'asset.type':'host','aws.host.name':'host.internal','kubernetes.cluster.name':'test',"
                + "'kubernetes.node.name':'host.internal'},'vulnTotalBySeverity':" + counts + "}";
        Reading<Environment> reading =
                read("{'page':{'next':'MTI=','total':2},'data':[" + workload + "," + host + "]}");
        assertThat(reading.value().workloads())
                .containsExactly(new Workload(
                        "test",
                        "kube-system",
                        WorkloadKind.DAEMON_SET,
                        "agent",
                        "metrics",
                        ImageReference.parse("registry.example.org/a/agent:1.10.1"),
                        null,
                        DIGEST));
        assertThat(reading.diagnostics()).isEmpty();
        assertThat(reading.toString()).doesNotContain("host.internal");
    }

    /** The shape of what kubectl writes of a pod of a deployment, all members of it. */
    @Test
    void a_whole_pod_as_kubectl_writes_it_is_read() throws IOException {
        String text = "{'apiVersion':'v1','items':[{'apiVersion':'v1','kind':'Pod','metadata':{"
                + "'annotations':{'note':'{\\'kind\\':\\'Job\\'}'},'creationTimestamp':'2023-08-13T09:49:09Z',"
                + "'generateName':'web-57d84f57dc-','labels':{'app':'web','pod-template-hash':'57d84f57dc'},"
                + "'name':'web-57d84f57dc-7cwc7','namespace':'n','ownerReferences':[{'apiVersion':'apps/v1',"
                + "'blockOwnerDeletion':true,'controller':true,'kind':'ReplicaSet','name':'web-57d84f57dc',"
                + "'uid':'e3d4'}],'resourceVersion':'1430','uid':'dd3f'},'spec':{'containers':[{"
                + "'image':'nginx:1','imagePullPolicy':'Always','name':'main','ports':[{'containerPort':80,"
                + "'protocol':'TCP'}],'resources':{},'volumeMounts':[{'mountPath':'/var/run','name':'token',"
                + "'readOnly':true}]}],'dnsPolicy':'ClusterFirst','nodeName':'node','priority':0,"
                + "'volumes':[{'name':'token','projected':{'defaultMode':420,'sources':[{'configMap':{"
                + "'items':[{'key':'ca.crt','path':'ca.crt'}],'name':'ca'}}]}}]},'status':{'conditions':[{"
                + "'lastProbeTime':null,'status':'True','type':'Ready'}],'containerStatuses':[{"
                + "'containerID':'docker://947a','image':'nginx:1',"
                + "'imageID':'docker-pullable://nginx@sha256:" + HEX + "','lastState':{},'name':'main',"
                + "'ready':true,'restartCount':0,'state':{'running':{'startedAt':'2023-08-13T09:49:12Z'}}}],"
                + "'hostIP':'192.0.2.1','phase':'Running','podIPs':[{'ip':'10.1.0.9'}],'qosClass':'BestEffort'}}],"
                + "'kind':'List','metadata':{'resourceVersion':'','selfLink':''}}";
        Reading<Environment> reading = read(text);
        assertThat(reading.value().workloads()).containsExactly(workload(WorkloadKind.DEPLOYMENT, "web", DIGEST));
        assertThat(reading.diagnostics()).isEmpty();
    }

    @Test
    void sysdig_names_the_workload_in_its_scope() throws IOException {
        String scope = "{'asset.type':'workload','kubernetes.cluster.name':'prod','kubernetes.namespace.name':'n',"
                + "'kubernetes.workload.type':'DEPLOYMENT','kubernetes.workload.name':'web',"
                + "'kubernetes.pod.container.name':'main'}";
        Workload expected = new Workload(
                "prod", "n", WorkloadKind.DEPLOYMENT, "web", "main", ImageReference.parse("nginx:1"), null, null);
        assertThat(
                        workloads(
                                "{'page':{'total':2},'data':[{'mainAssetName':'nginx:1','scope':" + scope
                                        + ",'vulnTotalBySeverity':{'high':1}},{'mainAssetName':'host','scope':{'asset.type':'host'}}]}"))
                .containsExactly(expected);
        assertThat(workloads("{'data':[{'resourceId':'sha256:" + HEX + "','recordDetails':{'mainAssetName':'nginx:1',"
                        + "'labels':" + scope + "}}]}"))
                .extracting(Workload::imageId)
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
