FROM node:20.19.5-bookworm-slim

ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY . .

# The embedded graph, where no NEO4J_URI is given: mount a volume here to keep it.
RUN mkdir /data && chown node:node /data
ENV DATA_DIR=/data HOST=0.0.0.0 PORT=4000
EXPOSE 4000
USER node

# Filling an empty database comes before the first answer.
HEALTHCHECK --interval=10s --timeout=6s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]

# Node itself is process 1, so that it gets SIGTERM and can finish what is under way; npm or tsx in between would pass it on late or not.
CMD ["node", "--max-semi-space-size=64", "--import", "tsx", "server/start.ts"]
