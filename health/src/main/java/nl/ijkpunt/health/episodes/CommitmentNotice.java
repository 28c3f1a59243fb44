// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.health.episodes;

/**
 * What became of a promise made in a re-alignment, by data alone. Source: review.md.
 *
 * @param head event {@code open}, {@code kept}, {@code broken}, {@code unknown} or {@code withdrawn}
 * @param commitment the promise as it stands on the day
 */
public record CommitmentNotice(Head head, Commitment commitment) implements Notice {

    @Override
    public String kind() {
        return "commitment";
    }
}
