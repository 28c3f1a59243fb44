// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

/** JSON in the one form of RFC 8785, in which two texts that say the same are the same. */
final class CanonicalJson {

    private CanonicalJson() {}

    /** Whatever is in there must be finite, and its texts without halves of pairs. */
    static String of(JsonNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException e) {
            // without the data: what is thrown may be logged, and a fact may be about a small group
            throw new UncheckedIOException("canonical form", e);
        }
    }

    /** A finite number as it stands in canonical JSON: the shortest decimal that is nearest to this double. */
    static String number(double value) {
        try {
            return NumberToJSON.serializeNumber(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
