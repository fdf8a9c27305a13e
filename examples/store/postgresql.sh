#!/bin/sh
# Runs the tests of this example against PostgreSQL, too: a server of Debian's packages (apt install postgresql) in a
# folder of its own, on a port of its own, that is stopped and removed at the end. Further arguments go to Maven.
set -eu

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo "no PostgreSQL: apt install postgresql" >&2; exit 1; }
root=$(cd "$(dirname "$0")/../.." && pwd)
port=${PORT:-54329}
folder=$(mktemp -d)

# The server refuses to run as root.
as=""
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$folder"
  as="runuser -u postgres --"
fi
stop() {
  (cd / && $as "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM

cd /
$as "$bin/initdb" -D "$folder/data" -U scout --auth=trust --encoding=UTF8 --locale=C >/dev/null
$as "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
  -o "-p $port -k $folder -c listen_addresses=127.0.0.1" start >/dev/null
"$bin/psql" -h 127.0.0.1 -p "$port" -U scout -d postgres -qAtc 'SELECT version()'

cd "$root"
mvn -B -pl examples/store -am test -Dtest='StoredInventoryTest' -Dsurefire.failIfNoSpecifiedTests=false \
  "-Dscout.store.url=jdbc:postgresql://127.0.0.1:$port/postgres?user=scout" "$@"
