// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the read model is kept.
 *
 * @param url of JDBC; SQLite ({@code jdbc:sqlite:FILE}) or PostgreSQL ({@code jdbc:postgresql://HOST/DATABASE})
 * @param user owner of the tables; null for SQLite
 * @param password of that user
 * @param reader role that may only read, made when it is not there (PostgreSQL); null: none is looked after
 * @param readerPassword of that role
 */
public record ReadModelSettings(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String reader,
        @Nullable String readerPassword) {

    private static final String POSTGRESQL = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";

    /** Checks what would otherwise only show later. */
    public ReadModelSettings {
        if (!url.startsWith(POSTGRESQL) && !url.startsWith(SQLITE)) {
            throw new IllegalArgumentException("a read model is kept in SQLite or PostgreSQL, not in " + url);
        }
        if (reader != null && (!reader.matches("[a-z_][a-z0-9_]{0,62}") || readerPassword == null)) {
            throw new IllegalArgumentException("a reader has a plain name and a password, not " + reader);
        }
    }

    /** In one file; people who read along do not wait for the writer. */
    public static ReadModelSettings file(Path file) {
        return new ReadModelSettings(SQLITE + file + "?journal_mode=WAL&busy_timeout=30000", null, null, null, null);
    }

    /** The same tables for somebody who only reads; for a file of {@link #file}. */
    public static String readOnly(Path file) {
        return SQLITE + "file:" + file.toAbsolutePath() + "?mode=ro";
    }

    boolean isPostgreSql() {
        return url.startsWith(POSTGRESQL);
    }

    @Override
    public String toString() {
        return "read model in " + url;
    }
}
