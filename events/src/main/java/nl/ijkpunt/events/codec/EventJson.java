// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;

/**
 * JSON of strangers: UTF-8 and nothing else, no name twice, nothing behind the value, numbers as they are written, and no
 * deeper and with no longer words than an event can have.
 */
final class EventJson {

    /** A name that occurs twice, or a second value behind the first: nobody could say which of the two was meant. */
    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .maxStringLength(Limits.EVENT_BYTES)
                            .build())
                    // names that strangers made up are not kept for ever
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EventJson() {}

    /** A text, or why it is none. */
    sealed interface Text {

        /** What the bytes say, without a byte order mark. */
        record Legible(String value) implements Text {}

        /** What is wrong with the bytes. */
        record Refused(Rejection reason) implements Text {}
    }

    /** The bytes as text; refused are more than an event may have, and what is not UTF-8. */
    static Text text(byte[] bytes) {
        if (bytes.length > Limits.EVENT_BYTES) {
            return new Text.Refused(tooLarge(bytes.length, Limits.EVENT_BYTES));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            String place = Integer.toString(in.position() + 1);
            return new Text.Refused(new Rejection(Rule.NOT_UTF8, "", place, List.of()));
        }
        return new Text.Legible(withoutMark(out.flip().toString()));
    }

    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    static Rejection tooLarge(int bytes, int most) {
        return new Rejection(Rule.EVENT_TOO_LARGE, "", Integer.toString(bytes), List.of(Integer.toString(most)));
    }

    /** Only where it goes wrong: what the library says about it is for programmers. */
    static Rejection wrong(String field, Exception failure) {
        JsonLocation place = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        boolean limit = failure instanceof StreamConstraintsException || !(failure instanceof JsonProcessingException);
        return new Rejection(
                limit ? Rule.JSON_LIMIT : Rule.NOT_JSON,
                field,
                "",
                place == null
                        ? List.of("?", "?")
                        : List.of(Integer.toString(place.getLineNr()), Integer.toString(place.getColumnNr())));
    }
}
