// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.List;

/**
 * What was found and done when topics were looked after.
 *
 * @param copies of what was made
 * @param mended what was not as it must be, and is now
 * @param remarks what an operator should know or mend; nothing stops for it
 */
public record TopicsReport(Copies copies, List<Mended> mended, List<Misfit> remarks) {

    /**
     * One thing that was mended without losing anything.
     *
     * @param topic of which
     * @param setting name of the setting, or {@code partitions}
     * @param found as it was
     * @param now as it is now
     */
    public record Mended(String topic, String setting, String found, String now) {}

    public TopicsReport {
        mended = List.copyOf(mended);
        remarks = List.copyOf(remarks);
    }
}
