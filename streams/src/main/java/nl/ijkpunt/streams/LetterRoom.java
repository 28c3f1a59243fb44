// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Divides the room of one request over what a dead letter holds: the reasons first, an eighth at most for the headers that
 * came with the record, a sixteenth for the key, and all that is left for the value.
 */
final class LetterRoom {

    /** What Kafka needs around a record and its batch, our marks included; far more than it is. */
    private static final int FRAME = 4 * 1024;

    /** What Kafka needs around a header at most: the lengths of its key and its value. */
    private static final int AROUND_HEADER = 10;

    private final int all;
    private int left;

    LetterRoom(int mostBytes) {
        all = mostBytes;
        left = mostBytes - FRAME;
    }

    /** The record as it came, as far as there is room, with our headers behind those that it brought. */
    Record<byte[], byte[]> letter(Record<byte[], byte[]> received, Headers ours) {
        for (Header header : ours) {
            left -= size(header);
        }
        Headers headers = brought(received.headers(), ours);
        byte[] key = cut(received.key(), all / 16, headers, Rejected.KEY_LENGTH, Rejected.KEY_SHA256);
        byte[] value = cut(received.value(), left, headers, Rejected.VALUE_LENGTH, Rejected.VALUE_SHA256);
        return received.withKey(key).withValue(value).withHeaders(headers);
    }

    private Headers brought(Headers brought, Headers ours) {
        Headers headers = new RecordHeaders();
        int room = Math.min(all / 8, left);
        int leftOut = 0;
        for (Header header : brought) {
            int size = size(header);
            if (size <= room) {
                headers.add(header);
                room -= size;
                left -= size;
            } else {
                leftOut++;
            }
        }
        ours.forEach(headers::add);
        if (leftOut > 0) {
            Rejected.add(headers, Rejected.HEADERS_LEFT_OUT, Integer.toString(leftOut));
        }
        return headers;
    }

    /** The beginning of what is too long; its length and its digest go to the headers. */
    private byte @Nullable [] cut(
            byte @Nullable [] bytes, int most, Headers headers, String lengthName, String digestName) {
        if (bytes == null) {
            return null;
        }
        int room = Math.max(0, Math.min(most, left));
        left -= Math.min(room, bytes.length);
        if (bytes.length <= room) {
            return bytes;
        }
        Rejected.add(headers, lengthName, Integer.toString(bytes.length));
        Rejected.add(headers, digestName, Digest.sha256(bytes));
        return Arrays.copyOf(bytes, room);
    }

    private static int size(Header header) {
        byte[] value = header.value();
        return Utils.utf8Length(header.key()) + (value == null ? 0 : value.length) + AROUND_HEADER;
    }
}
