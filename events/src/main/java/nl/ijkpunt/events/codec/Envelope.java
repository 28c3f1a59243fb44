// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.codec;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.ijkpunt.events.Attribute;
import nl.ijkpunt.events.Attribute.Use;
import nl.ijkpunt.events.Limits;
import nl.ijkpunt.events.Persons;
import nl.ijkpunt.events.Rejection;
import nl.ijkpunt.events.Rejection.Rule;
import nl.ijkpunt.events.Rules;
import nl.ijkpunt.events.Shape;
import org.jspecify.annotations.Nullable;

/** The rules about the attributes of an event. */
final class Envelope {

    private static final Map<String, Attribute> KNOWN =
            Arrays.stream(Attribute.values()).collect(Collectors.toMap(Attribute::key, Function.identity()));
    private static final Pattern PARTNERSHIP = Pattern.compile(Shape.ID.form());

    private final Rules rules = new Rules();

    private Envelope() {}

    /** What is wrong with the attributes of an event that the library could read. */
    static List<Rejection> check(CloudEvent event) {
        return new Envelope().all(event);
    }

    /** Why the library could make no event of these attributes; empty when that cannot be seen. */
    static List<Rejection> whyNone(Function<String, @Nullable Object> attributes) {
        Envelope envelope = new Envelope();
        for (Attribute attribute : Attribute.values()) {
            envelope.readable(attribute, attributes.apply(attribute.key()));
        }
        return envelope.rules.broken();
    }

    private List<Rejection> all(CloudEvent event) {
        if (event.getSpecVersion() != SpecVersion.V1) {
            malformed(Attribute.SPECVERSION, event.getSpecVersion().toString(), SpecVersion.V1.toString());
        }
        required(Attribute.ID, event.getId());
        required(Attribute.SOURCE, event.getSource().toString());
        shown(Attribute.TYPE, event.getType());
        if (required(Attribute.SUBJECT, event.getSubject())
                && !PARTNERSHIP.matcher(String.valueOf(event.getSubject())).matches()) {
            malformed(Attribute.SUBJECT, String.valueOf(event.getSubject()), Expected.ID);
        }
        OffsetDateTime time = event.getTime();
        if (time == null) {
            missing(Attribute.TIME);
        } else if (!isInRange(time)) {
            malformed(Attribute.TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), Expected.MOMENT);
        }
        String contentType = event.getDataContentType();
        if (contentType != null
                && shown(Attribute.DATACONTENTTYPE, contentType)
                && !contentType.startsWith("application/json")) {
            malformed(Attribute.DATACONTENTTYPE, contentType, "application/json");
        }
        URI schema = event.getDataSchema();
        if (schema != null && shown(Attribute.DATASCHEMA, schema.toString()) && !schema.isAbsolute()) {
            malformed(Attribute.DATASCHEMA, schema.toString(), "absolute-uri");
        }
        for (String name : new TreeSet<>(event.getExtensionNames())) {
            extension(name, String.valueOf(event.getExtension(name)));
        }
        return rules.broken();
    }

    /** Whoever passes an event on may log its attributes (NLgov profile, privacy and security). */
    private void extension(String name, String value) {
        Attribute known = KNOWN.get(name);
        if (known == null || known.use() != Use.EXTENSION) {
            rules.reject(Rule.ATTRIBUTE_UNKNOWN, name, value);
        } else if (shown(known, value) && Persons.mailAddressIn(value)) {
            rules.reject(Rule.PERSON, name, value);
        }
    }

    private boolean required(Attribute attribute, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            missing(attribute);
            return false;
        }
        if (!shown(attribute, value)) {
            return false;
        }
        if (Persons.mailAddressIn(value)) {
            rules.reject(Rule.PERSON, attribute.key(), value);
            return false;
        }
        return true;
    }

    /** Neither too long nor with characters that do not come back as they went in. */
    private boolean shown(Attribute attribute, String value) {
        if (value.length() > attribute.longest() && value.codePointCount(0, value.length()) > attribute.longest()) {
            rules.reject(Rule.TOO_LONG, attribute.key(), value, Expected.characters(attribute.longest()));
            return false;
        }
        if (!Shape.isPrintable(value)) {
            rules.reject(Rule.UNPRINTABLE, attribute.key(), value);
            return false;
        }
        return true;
    }

    private void readable(Attribute attribute, @Nullable Object value) {
        if (value == null) {
            if (attribute.use() == Use.REQUIRED) {
                missing(attribute);
            }
            return;
        }
        if (!(value instanceof String text)) {
            if (attribute.use() != Use.EXTENSION) {
                malformed(attribute, value.toString(), "text");
            }
            return;
        }
        switch (attribute) {
            case SPECVERSION -> {
                if (!text.equals(SpecVersion.V1.toString())) {
                    malformed(attribute, text, SpecVersion.V1.toString());
                }
            }
            case TIME -> {
                if (!isMoment(text)) {
                    malformed(attribute, text, Expected.MOMENT);
                }
            }
            case SOURCE, DATASCHEMA -> {
                if (!isUri(text)) {
                    malformed(attribute, text, "uri");
                }
            }
            default -> {
                // any text can be read
            }
        }
    }

    private void missing(Attribute attribute) {
        rules.reject(Rule.ATTRIBUTE_MISSING, attribute.key(), null);
    }

    private void malformed(Attribute attribute, String value, String... expected) {
        rules.reject(Rule.ATTRIBUTE_MALFORMED, attribute.key(), value, expected);
    }

    /** As it is written and as an instant: what is written again is written in UTC. */
    private static boolean isInRange(OffsetDateTime time) {
        return isYear(time.getYear())
                && isYear(time.withOffsetSameInstant(ZoneOffset.UTC).getYear());
    }

    private static boolean isYear(int year) {
        return year >= Limits.FIRST_DAY.getYear() && year <= Limits.LAST_DAY.getYear();
    }

    private static boolean isMoment(String text) {
        try {
            return isInRange(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return !new URI(text).toString().isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
