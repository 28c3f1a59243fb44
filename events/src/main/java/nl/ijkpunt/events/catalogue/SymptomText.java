// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.catalogue;

/**
 * A visible symptom or a compound pattern in words.
 *
 * @param title what it is called
 * @param meaning what is going on, in one calm sentence
 */
public record SymptomText(String title, String meaning) {}
