// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams.readmodel;

import java.sql.SQLException;
import nl.ijkpunt.streams.Topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** How the records of one topic become rows. Taking the same records again, in their order, gives the same rows. */
interface Projection {

    /** Where the records come from. */
    Topic<?, ?> topic();

    void take(ConsumerRecord<byte[], byte[]> record, Sql sql) throws SQLException;
}
