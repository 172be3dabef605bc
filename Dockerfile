# syntax=docker/dockerfile:1
# Built in two steps: the first compiles and trains with everything at hand, the second has only what runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
COPY knowledge/engine/withoutWordnet knowledge/engine/withoutWordnet
COPY knowledge/engine/withoutDownload knowledge/engine/withoutDownload
RUN npm ci --omit=dev
COPY . .
# Everything that is expensive at a first start is done here; of the packages only the few are taken along that load compiled code.
RUN npm run -s build && node deploy/gather.mjs /image

# Of Node only the program: npm, its headers and its documents are not needed to run.
FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/node /usr/local/bin/node
RUN useradd --uid 1000 --user-group --no-create-home --shell /usr/sbin/nologin node && node --version
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/state \
    STORE=sqlite:/state/store.db
WORKDIR /app
COPY --from=build --chown=root:root /image /app
# Only /state is written to: the store, the keys, and the base once it is checked for the day.
RUN mkdir -p /state && chown node:node /state
USER node
VOLUME /state
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/served/main.js"]
