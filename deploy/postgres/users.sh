#!/bin/sh
# Run by the server's image on empty data, as the user who may do everything (PGHOST and others: libpq's): the databases of Viva and
# of Temporal, and who owns them. The tables, and a user for each role of Viva, come after it: `npm run db:users`, Temporal's schema.
set -eu
secrets=${SECRETS:-/run/secrets}
owner=$(sed 's|^[^:]*://[^:]*:\([^@]*\)@.*$|\1|' "$secrets/database_owner")
temporal=$(cat "$secrets/temporal_database_password")

# The passwords go in by standard input: no list of processes shows them.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<END
create role viva_owner login createrole password '$owner';
create database viva owner viva_owner;
create role temporal login password '$temporal';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
END
