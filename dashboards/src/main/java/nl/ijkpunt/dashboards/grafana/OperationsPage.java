// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.grafana;

/** Can we believe the figures? For those who look after the machinery; what it watches is the clock on the wall. */
final class OperationsPage {

    private static final String HOUR = "[1h]";

    private OperationsPage() {}

    static Page in(Words words) {
        return new Page("operations", words, "now-6h")
                .panel(0, 0, 6, 4, state(words))
                .panel(6, 0, 6, 4, caughtUp(words))
                .panel(12, 0, 6, 4, day(words))
                .panel(18, 0, 6, 4, Through.everywhere(words))
                .panel(0, 4, 12, 8, lag(words))
                .panel(12, 4, 12, 8, throughput(words))
                .panel(0, 12, 12, 8, refused(words))
                .panel(12, 12, 12, 8, dropped(words))
                .panel(0, 20, 12, 8, restoring(words))
                .panel(12, 20, 12, 8, readModel(words))
                .panel(0, 28, 12, 8, due(words))
                .panel(12, 28, 12, 8, alerts(words));
    }

    private static Panel state(Words words) {
        return Panel.stat(words, "operations.state")
                .mappings(Mapping.keys(words, "streams-state", Mapping.STREAMS_STATES))
                .empty(words.text("operations.state.none"))
                .ask(Query.now("min(kafka_stream_client_state)", ""));
    }

    private static Panel caughtUp(Words words) {
        return Panel.stat(words, "operations.caught-up")
                .mappings(Mapping.keys(words, "caught-up", Mapping.NO_YES))
                .empty(words.text("operations.state.none"))
                .ask(Query.now("min(ijkpunt_caught_up)", ""));
    }

    private static Panel day(Words words) {
        return Panel.stat(words, "operations.day")
                .unit("time:DD-MM-YYYY")
                .empty(words.text("through.none"))
                .ask(Query.now("min(ijkpunt_last_day_timestamp_seconds) * 1000", ""));
    }

    private static Panel lag(Words words) {
        return figures(words, "operations.lag")
                .ask(Query.course(
                        "sum by (topic) (kafka_consumer_fetch_manager_records_lag{topic=~\"ijkpunt[.].+\",client_id!~\".*restore-consumer\"})",
                        "{{topic}}"));
    }

    private static Panel throughput(Words words) {
        return figures(words, "operations.throughput")
                .unit("ops")
                .ask(Query.course("sum(rate(kafka_stream_task_process_total[$__rate_interval]))", "processed"))
                .ask(Query.course("sum(rate(kafka_stream_topic_records_produced_total[$__rate_interval]))", "produced"))
                .column(Column.named("processed").called(words.text("series.processed")))
                .column(Column.named("produced")
                        .called(words.text("series.produced"))
                        .dashed(10, 6));
    }

    private static Panel refused(Words words) {
        return Panel.bars(words, "operations.refused")
                .decimals(0)
                .atLeast(0)
                .empty(words.text("operations.refused.none"))
                .ask(Query.now(
                        "sort_desc(sum by (reason) (increase(ijkpunt_events_rejected_total" + HOUR + ")) > 0)",
                        "{{reason}}"));
    }

    private static Panel dropped(Words words) {
        return figures(words, "operations.dropped")
                .ask(Query.course("sum(increase(kafka_stream_task_dropped_records_total" + HOUR + "))", "dropped"))
                .ask(Query.course("sum(kafka_stream_failed_stream_threads_total)", "threads"))
                .column(Column.named("dropped").called(words.text("series.dropped")))
                .column(Column.named("threads")
                        .called(words.text("series.threads"))
                        .dashed(10, 6));
    }

    /** The count of what is left falls although it is typed as a counter: shown as it is. */
    private static Panel restoring(Words words) {
        return figures(words, "operations.restoring")
                .ask(Query.course("sum(kafka_stream_state_updater_active_restoring_tasks)", "restoring"))
                .ask(Query.course("sum(kafka_stream_alive_stream_threads)", "alive"))
                .column(Column.named("restoring").called(words.text("series.restoring")))
                .column(Column.named("alive").called(words.text("series.alive")).dashed(10, 6));
    }

    private static Panel readModel(Words words) {
        return figures(words, "operations.read-model")
                .unit("s")
                .ask(Query.course("time() - max(ijkpunt_read_model_last_write_timestamp_seconds)", "age"))
                .column(Column.named("age").called(words.text("series.age")));
    }

    private static Panel due(Words words) {
        return figures(words, "operations.due")
                .ask(Query.course("sum(ijkpunt_answers_due)", "due"))
                .ask(Query.course("max(ijkpunt_read_model_lag_records)", "unwritten"))
                .ask(Query.course("sum(ijkpunt_partnerships_quarantined)", "quarantined"))
                .column(Column.named("due").called(words.text("series.due")))
                .column(Column.named("unwritten")
                        .called(words.text("series.unwritten"))
                        .dashed(10, 6))
                .column(Column.named("quarantined")
                        .called(words.text("series.quarantined"))
                        .dashed(2, 6));
    }

    private static Panel alerts(Words words) {
        Panel panel = Panel.bars(words, "operations.alerts")
                .decimals(0)
                .atLeast(0)
                .empty(words.text("operations.alerts.none"))
                .ask(Query.now(
                        "sort_desc(count by (alertname) (ALERTS{alertstate=\"firing\",alertname!=\"Watchdog\"}))",
                        "{{alertname}}"));
        words.alerts().forEach(alert -> panel.column(Column.named(alert).called(words.text("alert." + alert))));
        return panel;
    }

    private static Panel figures(Words words, String key) {
        return Panel.lines(words, key).atLeast(0).unit("short").palette();
    }
}
