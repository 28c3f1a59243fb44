// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.ijkpunt.streams.Docker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** On a real PostgreSQL; without Docker it is skipped, and with IJKPUNT_REQUIRE_DOCKER it fails. */
class PostgreSqlTablesIT extends TablesContract {

    private static final String IMAGE = "postgres:17.6";
    private static final String READER = "grafana_reader";
    private static final String PASSWORD = "what's up";

    private static PostgreSQLContainer server;
    private static int databases;

    @BeforeAll
    static void start() {
        Docker.need(IMAGE);
        // while it is being made the server listens to itself only
        server = new PostgreSQLContainer(IMAGE);
        server.waitingFor(Wait.forListeningPort());
        server.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    ReadModelSettings fresh() throws SQLException {
        String database = "tables_" + ++databases;
        try (Connection owner =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("CREATE DATABASE " + database);
        }
        return new ReadModelSettings(url(database), server.getUsername(), server.getPassword(), READER, PASSWORD);
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + server.getHost() + ":" + server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT)
                + "/" + database;
    }

    @Test
    void aReaderReadsAllTablesAndChangesNone() throws SQLException {
        ReadModelSettings settings = fresh();
        Schema.migrate(settings);
        Schema.migrate(settings);
        try (Sql writer = new Sql(settings)) {
            take(writer, StoryRecords.all().records(), 100);
        }

        try (Connection reader = DriverManager.getConnection(settings.url(), READER, PASSWORD);
                Statement statement = reader.createStatement()) {
            for (Table table : Table.values()) {
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table.sql())) {
                    assertThat(rows.next()).isTrue();
                }
            }
            try (ResultSet zone = statement.executeQuery("SHOW timezone")) {
                assertThat(zone.next()).isTrue();
            }
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM lesson_today"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("read-only transaction");
            statement.execute("SET default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM lesson_today"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.executeUpdate("CREATE TABLE mine (id INTEGER)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
