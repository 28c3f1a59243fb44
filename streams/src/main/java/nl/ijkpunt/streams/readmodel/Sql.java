// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One connection and the statements that were prepared on it. Nothing is visible to others before {@link #commit}. */
final class Sql implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>();

    Sql(ReadModelSettings settings) throws SQLException {
        Properties properties = new Properties();
        String user = settings.user();
        String password = settings.password();
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        connection = DriverManager.getConnection(settings.url(), properties);
        connection.setAutoCommit(false);
    }

    /** Writes a row over an earlier one with the same key. */
    void upsert(Table table, Row row) throws SQLException {
        bound(row.upsert(table.sql(), table.key()), row).executeUpdate();
    }

    /** Deletes the rows with these values. */
    void delete(Table table, Row where) throws SQLException {
        bound(where.delete(table.sql()), where).executeUpdate();
    }

    /** Puts these rows in the place of all rows with these values. */
    void replace(Table table, Row where, List<Row> rows) throws SQLException {
        delete(table, where);
        PreparedStatement last = null;
        for (Row row : rows) {
            last = bound(row.upsert(table.sql(), table.key()), row);
            last.addBatch();
        }
        if (last != null) {
            last.executeBatch();
        }
    }

    /** Empties a table. */
    void clear(Table table) throws SQLException {
        statement("DELETE FROM " + table.sql()).executeUpdate();
    }

    /** All rows of a query, every value as text. */
    List<List<@Nullable String>> query(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<@Nullable String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** The columns of a table or view, in their order. */
    List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, null, table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    /** Runs a statement with these values and tells how many rows it touched. */
    int run(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement.executeUpdate();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement bound(String sql, Row row) throws SQLException {
        PreparedStatement statement = statement(sql);
        List<@Nullable Object> values = row.values();
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }
}
