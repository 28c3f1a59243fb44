// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Fingerprints of the lines that were last published about one partnership, so that only what changed goes out. Key of
 * a row: {@code partnership|topic|rest of the record's key}.
 */
final class Published {

    /** A record that is to be taken back: its key has no answer any more. */
    record Gone(String topic, String key) {}

    private final String partnership;
    private final KeyValueStore<String, String> rows;
    private final TreeMap<String, String> digests = new TreeMap<>();

    /** Reads the rows of a partnership once; from then on they are in memory too. */
    Published(String partnership, KeyValueStore<String, String> rows) {
        this.partnership = partnership;
        this.rows = rows;
        try (KeyValueIterator<String, String> found = rows.prefixScan(partnership + "|", new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, String> row = found.next();
                digests.put(row.key, row.value);
            }
        }
    }

    /** Remembers these lines and returns those that differ from what was published before. */
    List<Answers.Line> changed(List<Answers.Line> lines) {
        List<Answers.Line> changed = new ArrayList<>();
        for (Answers.Line line : lines) {
            String row = row(line);
            String digest = Digest.of(line.json());
            if (!digest.equals(digests.put(row, digest))) {
                rows.put(row, digest);
                changed.add(line);
            }
        }
        return changed;
    }

    /** Forgets, and returns, what was published before and is not among these lines. */
    List<Gone> gone(List<Answers.Line> lines) {
        if (digests.size() == lines.size()) {
            return List.of();
        }
        TreeSet<String> left = new TreeSet<>(digests.keySet());
        lines.forEach(line -> left.remove(row(line)));
        List<Gone> gone = new ArrayList<>();
        for (String row : left) {
            digests.remove(row);
            rows.delete(row);
            int topic = partnership.length() + 1;
            int end = row.indexOf('|', topic);
            int rest = end < 0 ? row.length() : end;
            gone.add(new Gone(row.substring(topic, rest), partnership + row.substring(rest)));
        }
        return gone;
    }

    private String row(Answers.Line line) {
        return partnership + "|" + line.topic() + line.key().substring(partnership.length());
    }
}
