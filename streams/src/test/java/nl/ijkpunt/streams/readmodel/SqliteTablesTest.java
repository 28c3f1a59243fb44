// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In one file, as an embedded run keeps them. */
class SqliteTablesTest extends TablesContract {

    @TempDir
    private Path folder;

    private int files;

    @Override
    ReadModelSettings fresh() {
        return ReadModelSettings.file(file(++files));
    }

    private Path file(int number) {
        return folder.resolve("tables-" + number + ".db");
    }

    @Test
    void peopleReadAlongAndCannotWrite() throws SQLException {
        ReadModelSettings settings = fresh();
        Schema.migrate(settings);
        try (Sql writer = new Sql(settings)) {
            take(writer, StoryRecords.all().records(), 100);
            assertReadOnly(ReadModelSettings.readOnly(file(files)));
            // the writer is not stopped by somebody who reads
            take(writer, StoryRecords.all().records(), 100);
        }
        assertReadOnly(ReadModelSettings.readOnly(file(files)));
    }

    private static void assertReadOnly(String url) throws SQLException {
        try (Connection reader = DriverManager.getConnection(url);
                Statement statement = reader.createStatement()) {
            assertThat(statement.executeQuery("SELECT * FROM lesson_today").next())
                    .isTrue();
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM lesson_today"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("readonly");
        }
    }
}
