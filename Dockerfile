# syntax=docker/dockerfile:1

# Builds: hnswlib-node has no ready-made binary, so this stage has a compiler. Nothing of it is served.
FROM node:20-slim AS build
RUN apt-get update \
 && apt-get install -y --no-install-recommends g++ make python3 \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY scripts ./scripts
COPY src ./src
RUN node scripts/setup.mjs build
# Packages that only some settings need, as the program names them when they are missing; some are development's, too:
# docker build --build-arg PACKAGES="@langchain/ollama@1.3.0" .
ARG PACKAGES=""
RUN npm prune --omit=dev --no-audit --no-fund \
 && npm pkg delete devDependencies \
 && if [ -n "$PACKAGES" ]; then npm install --no-save --no-audit --no-fund $PACKAGES; fi

# Serves. What is written goes to /data and /tmp: the rest may be read-only.
FROM node:20-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    CORPUS_DIR=/data/corpus \
    INDEX_DIR=/data/index \
    STATE_DIR=/data/state
WORKDIR /app
COPY LICENSE NOTICE package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
# A new volume begins with what the image has in its place, and belongs to the same user.
COPY --chown=node:node corpus /data/corpus
RUN mkdir -p /data/index /data/state && chown -R node:node /data
USER node
VOLUME ["/data/corpus", "/data/index", "/data/state"]
EXPOSE 3000
# The first start embeds the corpus.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/scripts/start.js"]
