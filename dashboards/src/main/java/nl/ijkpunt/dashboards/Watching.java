// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards;

import java.util.SortedMap;
import java.util.TreeMap;
import nl.ijkpunt.dashboards.grafana.GrafanaFiles;
import nl.ijkpunt.dashboards.telling.Telling;
import nl.ijkpunt.dashboards.telling.TellingFiles;

/** Watching and telling as code: the files of Grafana, Prometheus and Alertmanager, in Dutch and English. */
public final class Watching {

    private Watching() {}

    /** Every file: its path with forward slashes, and its text. The same on every machine. */
    public static SortedMap<String, String> files(Telling telling) {
        SortedMap<String, String> files = new TreeMap<>(TellingFiles.all(telling));
        GrafanaFiles.all().forEach((path, text) -> files.put("grafana/" + path, text));
        return files;
    }
}
