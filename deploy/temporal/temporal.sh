#!/bin/sh
# temporal.sh schema | serve | ui | ui-health: Temporal's own server on PostgreSQL, and its UI. The server's settings are those of its
# embedded template, from the environment: POSTGRES_SEEDS, DB_PORT, NUM_HISTORY_SHARDS, BIND_ON_IP, FRONTEND_GRPC_PORT and others;
# the password comes out of a file.
set -eu
here=$(dirname "$0")
export TEMPORAL_UI_PORT="${TEMPORAL_UI_PORT:-8233}"

settings() {
  export DB=postgres12 POSTGRES_USER=temporal
  POSTGRES_PWD=$(cat "${TEMPORAL_DATABASE_PASSWORD_FILE:-/run/secrets/temporal_database_password}")
  export POSTGRES_PWD
}

schema() {
  export SQL_PLUGIN=$DB SQL_HOST="$POSTGRES_SEEDS" SQL_PORT="${DB_PORT:-5432}" SQL_USER=$POSTGRES_USER SQL_PASSWORD="$POSTGRES_PWD"
  for database in temporal temporal_visibility; do
    export SQL_DATABASE=$database
    # The first makes the table of versions, and leaves one alone that is there; the second brings all tables to this server's version.
    temporal-sql-tool setup-schema --version 0.0
    temporal-sql-tool update-schema --schema-name "postgresql/v12/${database#temporal_}"
  done
}

case $1 in
  schema)
    settings
    schema
    ;;
  serve)
    settings
    # Its services find each other by the address that is told to all; 0.0.0.0 is none.
    if [ "${BIND_ON_IP:-}" = 0.0.0.0 ]; then
      TEMPORAL_BROADCAST_ADDRESS=$(hostname -i | cut -d ' ' -f 1)
      export TEMPORAL_BROADCAST_ADDRESS
    fi
    exec temporal-server --allow-no-auth start
    ;;
  ui) exec temporal-ui --root "$here" --config ui --env settings start ;;
  ui-health)
    # The image has no program that asks by HTTP; bash has sockets.
    bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$TEMPORAL_UI_PORT" && printf "GET /healthz HTTP/1.0\r\n\r\n" >&3 && grep -q "200 OK" <&3'
    ;;
esac
