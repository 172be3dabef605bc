# syntax=docker/dockerfile:1
# Built in two steps: the first compiles and trains with everything at hand, the second has only what runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
COPY knowledge/engine/withoutWordnet knowledge/engine/withoutWordnet
RUN npm ci --omit=dev
COPY . .
# Everything that is expensive at a first start is done here; the image holds the trained model.
RUN npm run -s build \
 # The native runtime brings its binaries for five platforms; one of them is this one.
 && find node_modules/onnxruntime-node/bin/napi-v6 -mindepth 2 -maxdepth 2 -type d \
      ! -path "*/linux/$(node -p process.arch)" -exec rm -rf {} + \
 # Compilers and sources are not needed any more: the image runs dist/ directly.
 && rm -rf node_modules/typescript node_modules/@typescript node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
      test bench docs deploy bot/web/screenshots bot/teams/screenshots

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/app/data \
    STORE=sqlite:/state/store.db
WORKDIR /app
COPY --from=build --chown=root:root /app /app
# Only the store in /state is written to. CHAT_SIGNING_KEYS has to be given: there is no place to keep a key that was made.
RUN mkdir -p /state && chown node:node /state
USER node
VOLUME /state
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3978) + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "dist/served/main.js"]
