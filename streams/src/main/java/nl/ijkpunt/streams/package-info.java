// SPDX-License-Identifier: EUPL-1.2
/** Runs the pure core on Kafka Streams: topology, processor, stores, metrics, dead letters, read model. */
@NullMarked
package nl.ijkpunt.streams;

import org.jspecify.annotations.NullMarked;
