#!/bin/bash
# Lets kubectl write documents of every kind of workload, with no cluster, and compares the workloads that Scout reads
# from them with those that were asked for. Prints a line for each document and the sum.
#
#   apt-get install kubernetes-client jq
#   mvn -q -DskipTests package && examples/images/workloads.sh
#
# SCOUT_JAR: Scout, packed with all that it needs.   KUBECTL: how to start kubectl.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
jar=${SCOUT_JAR:-$here/examples/cli/target/scout.jar}
kubectl() { KUBECONFIG=/dev/null command ${KUBECTL:-kubectl} "$@"; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
javac -d . -cp "$jar" "$here/examples/images/Workloads.java"

create() { kubectl create "$@" --dry-run=client -o json; }
# what a file says, as kubectl writes it; without a cluster it needs something to do, so it adds a label
write() { kubectl label --local -f - written=true -o json; }

templated() { # kind, its version, name
  printf '{"apiVersion":"%s","kind":"%s","metadata":{"name":"%s","namespace":"ops"},"spec":{"selector":{"matchLabels":
    {"a":"b"}},"template":{"metadata":{"labels":{"a":"b"}},"spec":{"initContainers":[{"name":"first","image":"busybox"}],
    "containers":[{"name":"main","image":"quay.io/team/%s:1","env":[{"name":"TOKEN","value":"s3cr3t"}]}]}}}}' "$2" "$1" "$3" "$3"
}

same=0 differing=0
check() { # name; the document on standard input; the workloads as arguments
  local name=$1; shift
  cat > document
  java -cp "$jar:." Workloads c < document > found 2> odd
  printf '%s\n' "$@" | sort > expected
  if sort found | cmp -s expected - && [ ! -s odd ] && ! grep -q s3cr3t found; then
    same=$((same + $#))
  else
    differing=$((differing + 1))
    diff expected <(sort found) || true
    cat odd
  fi
  printf '%-24s %s\n' "$name" "$(wc -l < found) workloads"
}

digest=$(printf 'sha256:%064d' 1)
create deployment web --image=nginx:1.25 --image="ghcr.io/team/side-car@$digest" > deployment
web=('c - DEPLOYMENT web nginx docker.io/library/nginx:1.25 -'
  "c - DEPLOYMENT web side-car ghcr.io/team/side-car@$digest $digest")
create job once -n ops --image=localhost:5000/tools > job
once='c ops JOB once once localhost:5000/tools -'
create cronjob nightly -n ops --image=busybox:1.36 --schedule=@daily > cronjob
nightly='c ops CRON_JOB nightly nightly docker.io/library/busybox:1.36 -'

check deployment "${web[@]}" < deployment
check job "$once" < job
check cronjob "$nightly" < cronjob
for kind in DaemonSet StatefulSet ReplicaSet; do
  word=$(sed -E 's/(.)Set/\1_Set/' <<< $kind | tr a-z A-Z)
  templated $kind apps/v1 it | write > $kind
  check $kind "c ops $word it main quay.io/team/it:1 -" "c ops $word it first docker.io/library/busybox -" < $kind
done
templated ReplicationController v1 it | sed 's/{"matchLabels": *{"a":"b"}}/{"a":"b"}/' | tr -d '\n' | write > controller
check ReplicationController 'c ops REPLICATION_CONTROLLER it main quay.io/team/it:1 -' \
  'c ops REPLICATION_CONTROLLER it first docker.io/library/busybox -' < controller
printf '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"alone"},"spec":{"containers":[{"name":"a","image":"x"}]}}' |
  write > pod
alone='c - POD alone a docker.io/library/x -'
check pod "$alone" < pod
# the list of kubectl get: its frame is that of a cluster's, its items are kubectl's own
jq -s '{apiVersion: "v1", items: ., kind: "List", metadata: {resourceVersion: ""}}' deployment job cronjob pod > list
check list "${web[@]}" "$once" "$nightly" "$alone" < list

echo "$same workloads agree, $differing documents differ"
[ "$differing" = 0 ]
