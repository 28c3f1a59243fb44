// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedTablesTest {

    private static final Pattern COLUMN = Pattern.compile("\\| `([a-z_0-9]+)` \\| \\S.*\\|");

    @ParameterizedTest
    @ValueSource(strings = {"tables.md", "tabellen.md"})
    void everyTableAndColumnIsExplained(String page, @TempDir Path folder) throws SQLException, IOException {
        ReadModelSettings settings = ReadModelSettings.file(folder.resolve("tables.db"));
        Schema.migrate(settings);
        Map<String, List<String>> schema = new LinkedHashMap<>();
        try (Sql sql = new Sql(settings)) {
            for (List<String> table : sql.query("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")) {
                schema.put(table.get(0), sql.columns(table.get(0)));
            }
            assertThat(schema.remove("read_model_migration"))
                    .as("what only Flyway knows")
                    .isNotNull();
            assertThat(Stream.of(Table.values()).map(Table::sql)).isSubsetOf(schema.keySet());
        }

        assertThat(explained(Path.of("..", "docs", page))).isEqualTo(schema);
    }

    private static Map<String, List<String>> explained(Path page) throws IOException {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        List<String> columns = new ArrayList<>();
        for (String line : Files.readAllLines(page)) {
            Matcher column = COLUMN.matcher(line);
            if (line.matches("## [a-z_]+")) {
                columns = new ArrayList<>();
                tables.put(line.substring("## ".length()), columns);
            } else if (column.matches()) {
                columns.add(column.group(1));
            }
        }
        return tables;
    }
}
