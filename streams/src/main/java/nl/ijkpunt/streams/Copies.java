// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

/**
 * How safe a record is once Kafka says that it has it.
 *
 * @param replicas copies of every record
 * @param inSync copies that must have it before it counts as kept
 */
public record Copies(int replicas, int inSync) {}
