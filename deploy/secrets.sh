#!/bin/sh
# Makes the secrets that docker-compose.yml gives to its services, each in a file of its own: deploy/secrets.sh [folder]
#
# What is there stays as it is. Whoever reads the folder can open everything, so it is its owner's alone; the files are readable
# within it, because each service runs as another user and is given just its own. Servers elsewhere: POSTGRES=<host>:<port>, REDIS=….
set -eu
folder=${1:-$(dirname "$0")/secrets}
postgres=${POSTGRES:-postgres:5432}
redis=${REDIS:-redis:6379}
umask 022
mkdir -p "$folder"
chmod 700 "$folder"

random() { head -c 36 /dev/urandom | base64 | tr '+/' '-_'; }
keep() { [ -e "$folder/$1" ] || printf '%s\n' "$2" > "$folder/$1"; }

keep postgres_password "$(random)"
keep database_owner "postgresql://viva_owner:$(random)@$postgres/viva"
for role in api worker sandbox; do
  keep "database_$role" "postgresql://viva_$role:$(random)@$postgres/viva"
done
keep temporal_database_password "$(random)"
keep redis_url "redis://:$(random)@$redis"
keep jwt_secret "$(random)"
keep payload_secret "$(random)"
keep metrics_token "$(random)"
# Somebody else's: without one replies are pre-baked. To give it later, write it into this file and restart the workers.
keep openai_api_key "${OPENAI_API_KEY:-}"
# The same of who writes down speech, where TRANSCRIBER_URL in .env names one that takes a key.
keep transcriber_api_key "${TRANSCRIBER_API_KEY:-}"
# Without one nothing is told by mail; it goes with MAIL_FROM in .env.
keep smtp_url "${SMTP_URL:-}"
# Without one nothing can be recorded: no folder is shared by these containers.
keep s3_url "${S3_URL:-}"
echo "Secrets are in $folder"
