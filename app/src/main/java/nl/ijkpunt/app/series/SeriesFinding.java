// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.series;

import java.util.List;

/**
 * A mistake in a series.
 *
 * @param file its name, as given
 * @param line 1 for the first
 * @param rule what it does not obey
 * @param values what the sentence names
 */
public record SeriesFinding(String file, long line, SeriesRule rule, List<String> values) {}
