// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    /**
     * Writes every file into a folder, over what is there under the same name.
     *
     * @return the number of files
     * @throws IOException when a file cannot be written
     */
    public static int write(Path folder, Telling telling) throws IOException {
        SortedMap<String, String> files = files(telling);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return files.size();
    }
}
