// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.streams;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.ijkpunt.events.MessageBundle;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What whoever mends the program needs: the exception, and the facts that it came from. It lies in {@link
 * Topics#REJECTED}, because an exception may quote counts of groups that are too small to be shown. Whatever the facts
 * are, it fits in a record.
 */
final class FailureLetter {

    /** Stands where a refused record has the rule that it broke. */
    static final String RULE = "failed";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_TRACE = 16_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_FACTS = 500;

    private FailureLetter() {}

    static Record<Object, Object> of(
            String partnership, LocalDate day, long timestamp, Throwable failure, List<String> facts) {
        ObjectNode letter = JSON.createObjectNode()
                .put("partnership", partnership)
                .put("day", day.toString())
                .put("exception", trace(failure))
                .put("facts", facts.size())
                .put("digest", Digest.of(facts.toArray(String[]::new)));
        ArrayNode names = letter.putArray("ids");
        facts.stream().limit(MOST_FACTS).forEach(fact -> names.add(cut(fact, LONGEST_NAME)));
        Headers headers = new RecordHeaders();
        add(headers, Rejected.RULE, RULE);
        add(headers, Rejected.TEXT_NL, text("nl", partnership));
        add(headers, Rejected.TEXT_EN, text("en", partnership));
        return new Record<>(bytes(partnership), bytes(letter.toString()), timestamp, headers);
    }

    private static String text(String language, String partnership) {
        Locale locale = Locale.forLanguageTag(language);
        String sentence = MessageBundle.in("nl.ijkpunt.streams.failure", locale).getString("text");
        return new MessageFormat(sentence, locale).format(new Object[] {partnership});
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return cut(trace.toString(), LONGEST_TRACE);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "… (" + text.length() + ")";
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
