// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

/**
 * An indicator in words.
 *
 * @param id such as {@code 2.cost-performance}
 * @param title what it is called
 * @param why why it is worth looking at
 * @param question what to put on the agenda when it is not good
 * @param unit of its values
 * @param counter id of the indicator that exposes it when this one is made to look good
 * @param exposes what that one brings to light
 * @param source where the limits come from
 */
public record IndicatorText(
        String id,
        String title,
        String why,
        String question,
        Unit unit,
        String counter,
        String exposes,
        String source) {}
