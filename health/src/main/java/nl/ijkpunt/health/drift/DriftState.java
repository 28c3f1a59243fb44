// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.drift;

/** What is said about the lasting change of a lesson. Source: drift.md 7. */
public enum DriftState {
    /** Nothing observed since the re-alignment, or nothing monitored; never shown as ok. */
    UNKNOWN("unknown"),
    /** As agreed, or as usual. */
    OK("ok"),
    /** Shown on dashboards, no message. */
    WATCH("watch"),
    /** One message went out. */
    ALARM("alarm"),
    /** The alarm ended because the observations no longer differ. */
    RECOVERED("recovered");

    private final String key;

    DriftState(String key) {
        this.key = key;
    }

    /** The key in outputs. */
    public String key() {
        return key;
    }
}
