// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.nio.charset.StandardCharsets;

/**
 * What is answered.
 *
 * @param status HTTP status
 * @param type media type with its parameters
 * @param body UTF-8 text
 * @param policy what a browser may do with it, as a Content-Security-Policy
 */
public record Answer(int status, String type, String body, String policy) {

    /** Nothing at all but style sheets of this server. */
    static final String NO_SCRIPTS = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** A page. */
    public static Answer html(String body) {
        return new Answer(200, "text/html; charset=utf-8", body, NO_SCRIPTS);
    }

    /** Text of another type. */
    public static Answer of(int status, String type, String body) {
        return new Answer(status, type + "; charset=utf-8", body, NO_SCRIPTS);
    }

    /** The same with another policy. */
    public Answer allowing(String other) {
        return new Answer(status, type, body, other);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
