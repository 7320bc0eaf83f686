# Starting and stopping what the load benchmarks need; all on loopback, all under $work.

pg_bin() { ls -d /usr/lib/postgresql/*/bin | tail -n 1; }

as_postgres() { if [ "$(id -u)" = 0 ]; then (cd /tmp && runuser -u postgres -- "$@"); else "$@"; fi; }

# Starts PostgreSQL with its usual durability; prints nothing.
start_postgres() {
  need_postgres
  local folder="$work/postgres"
  if [ ! -d "$folder" ]; then
    mkdir -p "$folder"
    [ "$(id -u)" = 0 ] && chown postgres "$folder"
    as_postgres "$(pg_bin)/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
  fi
  as_postgres "$(pg_bin)/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-p 5292 -c listen_addresses=127.0.0.1 -c shared_buffers=1GB -c max_connections=200 -k $folder" start >/dev/null 2>&1 || true
}

stop_postgres() { [ -d "$work/postgres/data" ] && as_postgres "$(pg_bin)/pg_ctl" -D "$work/postgres/data" -m fast stop >/dev/null 2>&1 || true; }

# database_for KIND NAME: the SQLite file, or the connection string of a database on a server that runs.
database_for() {
  if [ "$1" = sqlite ]; then
    echo "$work/$2.db"
  else
    start_postgres
    echo "Host=127.0.0.1;Port=5292;Username=postgres;Database=throughline_$2;Maximum Pool Size=50"
  fi
}

# fresh_copy KIND SIZE AMOUNTS: seeds a database of that size once, and gives a copy of it, so that each run finds the same updates asked for.
fresh_copy() {
  local master copy
  master=$(database_for "$1" "$2")
  if [ ! -f "$work/$2-$1.seeded" ]; then
    $load seed "$master" $3 >&2
    touch "$work/$2-$1.seeded"
  fi
  copy=$(database_for "$1" "$2_run")
  if [ "$1" = sqlite ]; then
    rm -f "$copy" "$copy-wal" "$copy-shm"
    cp "$master" "$copy"
  else
    as_postgres "$(pg_bin)/dropdb" -h 127.0.0.1 -p 5292 --if-exists "throughline_$2_run" >&2
    as_postgres "$(pg_bin)/createdb" -h 127.0.0.1 -p 5292 -T "throughline_$2" "throughline_$2_run" >&2
    as_postgres "$(pg_bin)/psql" -qX -h 127.0.0.1 -p 5292 -d "throughline_$2_run" -c "VACUUM ANALYZE" -c CHECKPOINT >&2
  fi
  echo "$copy"
}

# start_node KIND DATABASE PORT: starts the product; prints its process id.
start_node() {
  local sqlite="$work/unused.db" postgres=""
  if [ "$1" = sqlite ]; then sqlite=$2; else postgres=$2; fi
  (cd artifacts/web && Data__Path="$sqlite" ConnectionStrings__Postgres="$postgres" Demonstration=false SignIn__AttemptsPerMinute=100000 Evidence__Path="$work/evidence" Logging__LogLevel__Default=Warning exec ./Throughline.Web --urls "http://127.0.0.1:$3" >"$work/node-$3.log" 2>&1) &
  echo $!
}

wait_for() {
  for _ in $(seq 1 600); do
    curl -fs "$1" >/dev/null 2>&1 && return
    sleep 0.1
  done
  echo "Nothing answers at $1; see $work/*.log" >&2
  exit 1
}
