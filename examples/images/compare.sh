#!/bin/bash
# Makes images with tools that are not Scout's (debootstrap, umoci, buildah, skopeo; no daemon), in every layout, and
# compares every field that Scout reads with what skopeo and umoci say. Prints a line for each archive and the sum.
#
#   apt-get install debootstrap umoci skopeo buildah zstd jq
#   mvn -q -DskipTests package && sudo examples/images/compare.sh [WORK_FOLDER]
#
# ROOT: a root file system to pack instead of a fresh debootstrap.   SCOUT: how to start Scout.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-$(mktemp -d)}
scout=${SCOUT:-java -Xmx64m -jar $here/examples/cli/target/scout.jar}
mkdir -p "$work" && cd "$work"
rm -rf layout small index made storage run *.tar *.gz *.zst dir-* expected found && mkdir made expected found

root=${ROOT:-$work/root}
[ -e "$root/etc/os-release" ] || debootstrap --variant=minbase bookworm "$root" > debootstrap.log

# --- images -----------------------------------------------------------------------------------------------------------
umoci init --layout layout && umoci new --image layout:deb
umoci insert --image layout:deb "$root" /
mkdir -p made/usr/share/made && head -c 3000000 /dev/urandom > made/usr/share/made/noise
umoci insert --image layout:deb made/usr/share /usr/share
umoci insert --image layout:deb --whiteout /usr/share/doc
umoci config --image layout:deb --config.env PATH=/usr/bin:/bin --config.env TOKEN=a=b=c --config.env EMPTY= \
  --config.label org.opencontainers.image.source=https://example.org/source --config.label key=value \
  --config.exposedports 80/tcp --config.exposedports 53/udp --config.exposedports 9000 --os linux --architecture amd64
umoci init --layout small && umoci new --image small:empty
umoci config --image small:empty --os linux --architecture arm64
buildah() { command buildah --storage-driver vfs --root "$work/storage" --runroot "$work/run" "$@"; }
for arch in amd64 arm64; do
  container=$(buildah from --arch $arch scratch)
  buildah copy -q "$container" "$root/etc/os-release" /usr/lib/os-release > /dev/null
  buildah config --arch $arch --env "ARCH=$arch" --label "arch=$arch" --port 8080 "$container"
  buildah commit -q "$container" "built-$arch" > /dev/null
  buildah rm "$container" > /dev/null
done
buildah manifest create both > /dev/null
for arch in amd64 arm64; do buildah manifest add both "containers-storage:localhost/built-$arch:latest" > /dev/null; done
buildah manifest push -q --all both "oci:$work/index:both" > /dev/null

copy() { skopeo copy -q "$@"; }
copy oci:layout:deb oci-archive:oci.tar:deb
copy oci:layout:deb docker-archive:save.tar:registry.example.org/team/deb:1.0
copy oci:layout:deb dir:dir-oci
copy --format v2s2 oci:layout:deb dir:dir-v2s2
copy --format v2s1 oci:layout:deb dir:dir-v2s1
copy --dest-compress --dest-compress-format zstd oci:layout:deb dir:dir-zstd
copy --all oci:index:both dir:dir-index
gzip -1 -c oci.tar > oci.tar.gz
zstd -q -1 oci.tar -o oci.tar.zst
gzip -1 -c save.tar > save.tar.gz

# --- what the other tools say, as lines "field value" -------------------------------------------------------------------
fields='"created \(.created)", "os \(.os)", "architecture \(.architecture)",
  ((.config.Env // [])[] | "env \(.)"),
  ((.config.Labels // {}) | to_entries[] | "label \(.key)=\(.value)"),
  ((.config.ExposedPorts // {}) | keys[] | "port \(if contains("/") then . else . + "/tcp" end)"),
  ((.rootfs.diff_ids // []) | to_entries[] | "diffid \(.key) \(.value)"),
  ((.history // []) | to_entries[] | "step \(.key) \(.value.empty_layer // false) \(.value.created_by // "")")'

chain_ids() { # diff ids, one a line
  local n=0 chain=
  while read -r id; do
    if [ -z "$chain" ]; then chain=$id; else chain=sha256:$(printf '%s %s' "$chain" "$id" | sha256sum | cut -d' ' -f1); fi
    echo "chainid $n $chain"; n=$((n + 1))
  done
}

expect() { # name, transport:reference, further arguments of skopeo
  local name=$1 image=$2; shift 2
  {
    skopeo inspect "$@" --config "$image" | jq -r "$fields"
    skopeo inspect "$@" --config "$image" | jq -r '.rootfs.diff_ids[]?' | chain_ids
    # the archives of docker save have no manifest: skopeo makes one up
    case $image in docker-archive:*) ;; *)
      skopeo inspect "$@" --format 'manifest {{.Digest}}' "$image" | grep sha256 || true ;;
    esac
    case $image in docker-archive:*|*v2s1*) ;; *)
      skopeo inspect "$@" --raw "$image" > raw
      # of an index, skopeo shows the whole: the manifest chosen from it stands in its blobs
      if jq -e .manifests raw > /dev/null; then
        digest=$(jq -r '.manifests[] | select(.platform.architecture == "'"$arch"'") | .digest' raw)
        cp "dir-index/${digest#sha256:}.manifest.json" raw
      fi
      jq -r '"config \(.config.digest)", (.layers | to_entries[] | "layer \(.key) \(.value.digest) \(.value.size)")' raw ;;
    esac
    # the first schema of Docker has no diff ids
  } | grep -vE '^(diffid|chainid) [0-9]+ $' | sort -u > "expected/$name"
}

system() { # the operating system of the root, as its own shell reads it
  ( . "$root/etc/os-release"; printf 'system %s %s %s %s\n' "$ID" "$VERSION_ID" "$VERSION_CODENAME" "$PRETTY_NAME" )
}

ours='"created \(.created)", "os \(.os)", "architecture \(.architecture)",
  (.environment[] | "env \(.name)=\(.value)"),
  (.labels | to_entries[] | "label \(.key)=\(.value)"),
  (.exposedPorts[] | "port \(.)"),
  ([.layers[] | select(.empty | not)] | to_entries[] |
    "diffid \(.key) \(.value.diffId)", "chainid \(.key) \(.value.chainId)",
    "layer \(.key) \(.value.digest) \(.value.sizeInBytes)"),
  (.layers[] | "step \(.ordinal) \(.empty) \(.createdBy // "")"),
  "config \(.configDigest)", "manifest \(.manifestDigest)",
  "system \(.operatingSystem.distribution) \(.operatingSystem.version) \(.operatingSystem.codename) \(.operatingSystem.prettyName)"'

agreed=0 differing=0
compare() { # name, archive, further arguments of Scout
  local name=$1 archive=$2; shift 2
  $scout image "$archive" "$@" --format json --show-values > "found/$name.json"
  # the same moment, whatever the number of digits
  jq -r "$ours" "found/$name.json" | sed -E 's/^(created .*\.[0-9]*[1-9])0+Z$/\1Z/' | sort -u > "found/$name"
  local right wrong
  right=$(comm -12 "expected/$name" "found/$name" | wc -l)
  wrong=$(comm -23 "expected/$name" "found/$name" | wc -l)
  printf '%-14s %4d fields agree, %d differ\n' "$name" "$right" "$wrong"
  comm -23 "expected/$name" "found/$name" | sed 's/^/    expected: /'
  agreed=$((agreed + right)) differing=$((differing + wrong))
}

check() { # name, archive, transport:reference, whether it has the root's system
  arch=amd64
  expect "$1" "$3"
  if [ "$4" = system ]; then system >> "expected/$1"; sort -u -o "expected/$1" "expected/$1"; fi
  compare "$1" "$2"
}

check layout layout oci:layout:deb system
check empty small oci:small:empty none
check oci.tar oci.tar oci-archive:oci.tar:deb system
for packed in oci.tar.gz oci.tar.zst; do cp expected/oci.tar expected/$packed; compare $packed $packed; done
check save.tar save.tar docker-archive:save.tar system
cp expected/save.tar expected/save.tar.gz && compare save.tar.gz save.tar.gz
for folder in dir-oci dir-v2s2 dir-v2s1 dir-zstd; do check $folder $folder dir:$folder system; done
for arch in amd64 arm64; do
  expect index-$arch dir:dir-index --override-arch $arch
  sed -i '/^manifest /d' expected/index-$arch
  for folder in dir-index index; do
    cp expected/index-$arch expected/$folder-$arch 2> /dev/null || true
    compare $folder-$arch $folder --platform linux/$arch
  done
done
# umoci tells of steps and layers together
umoci stat --json --image layout:deb | jq -r '.history | to_entries[] |
  "step \(.key) \(.value.empty_layer // false) \(.value.created_by // "")",
  (.value.layer // empty | "\(.digest) \(.size)")' | sed 's/^sha256/any sha256/' | sort -u > expected/umoci
jq -r '(.layers[] | "step \(.ordinal) \(.empty) \(.createdBy // "")"),
  (.layers[] | select(.empty | not) | "any \(.digest) \(.sizeInBytes)")' found/layout.json | sort -u > found/umoci
right=$(comm -12 expected/umoci found/umoci | wc -l) wrong=$(comm -23 expected/umoci found/umoci | wc -l)
printf '%-14s %4d fields agree, %d differ\n' "umoci stat" "$right" "$wrong"
comm -23 expected/umoci found/umoci | sed 's/^/    expected: /'
agreed=$((agreed + right)) differing=$((differing + wrong))

echo "$agreed fields agree, $differing differ"
[ "$differing" = 0 ]
