// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables, brought up to date. */
final class Schema {

    private static final String SCRIPTS = "classpath:nl/ijkpunt/streams/readmodel/";

    private Schema() {}

    /** Runs the migrations that this database has not had, and looks after the role of readers. */
    static void migrate(ReadModelSettings settings) {
        FluentConfiguration flyway = Flyway.configure()
                .dataSource(settings.url(), settings.user(), settings.password())
                .locations(SCRIPTS + "common")
                .table("read_model_migration");
        String reader = settings.reader();
        String password = settings.readerPassword();
        if (settings.isPostgreSql() && reader != null && password != null) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("reader", reader);
            texts.put("readerPassword", password.replace("'", "''"));
            flyway.locations(SCRIPTS + "common", SCRIPTS + "postgresql").placeholders(texts);
        }
        flyway.load().migrate();
    }
}
