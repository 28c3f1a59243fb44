// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A question to one of the two data sources: Prometheus knows what is now, the read model (PostgreSQL) what was, and why.
 * The source is asked for through a hidden variable, so that an organisation can have it under another name.
 *
 * @param source where it is put
 * @param target as Grafana writes it, without its letter
 */
record Query(Source source, ObjectNode target) {

    /** A data source of Grafana. */
    enum Source {
        PROMETHEUS("prometheus", "prometheus"),
        READ_MODEL("grafana-postgresql-datasource", "readmodel");

        private final String type;
        private final String variable;

        Source(String type, String variable) {
            this.type = type;
            this.variable = variable;
        }

        String type() {
            return type;
        }

        String variable() {
            return variable;
        }

        ObjectNode reference() {
            return Json.object("type", type, "uid", "${" + variable + "}");
        }
    }

    /** What is so now; each series under the value of this label, or under its name when there is none. */
    static Query now(String promql, String legend) {
        return new Query(
                Source.PROMETHEUS,
                Json.object(
                        "editorMode", "code", "expr", promql, "instant", true, "range", false, "legendFormat", legend));
    }

    /** The course over the range of the page; wall-clock time. */
    static Query course(String promql, String legend) {
        return new Query(
                Source.PROMETHEUS,
                Json.object(
                        "editorMode", "code", "expr", promql, "instant", false, "range", true, "legendFormat", legend));
    }

    /** Rows of the read model. */
    static Query table(String sql) {
        return sql(sql, "table");
    }

    /** A column {@code time} and figures; business dates. */
    static Query series(String sql) {
        return sql(sql, "time_series");
    }

    private static Query sql(String sql, String format) {
        return new Query(
                Source.READ_MODEL,
                Json.object("editorMode", "code", "format", format, "rawQuery", true, "rawSql", sql.strip()));
    }

    /** With its data source and letter. */
    ObjectNode as(String letter) {
        ObjectNode complete = Json.object("refId", letter, "datasource", source.reference());
        complete.setAll(target);
        return complete;
    }
}
