# SPDX-License-Identifier: EUPL-1.2
# What Maven built (mvn package), on a JRE with glibc: RocksDB asks for it. Runs as nobody in particular.
FROM eclipse-temurin:21-jre-noble
ARG BUILT=app/target
LABEL org.opencontainers.image.title="IJkpunt" \
      org.opencontainers.image.licenses="EUPL-1.2"
WORKDIR /opt/ijkpunt
COPY ${BUILT}/lib/ lib/
COPY ${BUILT}/ijkpunt.jar ./
USER 10001:10001
ENV LANG=C.UTF-8
EXPOSE 8080 9404
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/ijkpunt/ijkpunt.jar"]
CMD ["serve"]
