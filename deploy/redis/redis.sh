#!/bin/sh
# redis.sh serve | health: Redis with the password that is in Viva's REDIS_URL, a file
set -eu
url=$(cat "${REDIS_URL_FILE:-/run/secrets/redis_url}")
password=${url#redis://:}
password=${password%@*}
case $1 in
  # What it holds may be lost (docs/operations.md), so it writes nothing down. Where it is full, what ends soonest goes first.
  serve) exec redis-server - <<END
port ${REDIS_PORT:-6379}
bind ${REDIS_BIND:-*}
requirepass $password
save ""
maxmemory ${REDIS_MEMORY:-192mb}
maxmemory-policy volatile-ttl
END
  ;;
  health) REDISCLI_AUTH=$password redis-cli -p "${REDIS_PORT:-6379}" ping | grep -q PONG ;;
esac
