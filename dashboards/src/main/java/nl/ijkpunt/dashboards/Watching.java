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

/** Watching and telling as code: the files of Grafana, generated from one definition in Dutch and English. */
public final class Watching {

    private Watching() {}

    /** Every file: its path with forward slashes, and its text. The same on every machine. */
    public static SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        GrafanaFiles.all().forEach((path, text) -> files.put("grafana/" + path, text));
        return files;
    }

    /**
     * Writes every file into a folder, over what is there under the same name.
     *
     * @return the number of files
     * @throws IOException when a file cannot be written
     */
    public static int write(Path folder) throws IOException {
        SortedMap<String, String> files = files();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
        }
        return files.size();
    }
}
