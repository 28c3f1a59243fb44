// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends an answer with the guards that every answer has. */
final class Sending {

    private Sending() {}

    static Question question(Request request) {
        return Question.of(
                Objects.toString(request.getHttpURI().getQuery(), ""),
                Objects.toString(request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE), ""));
    }

    /** HEAD gets what GET gets, without the body. */
    static void send(Request request, Response response, Callback callback, Answer answer) {
        byte[] body = answer.bytes();
        response.setStatus(answer.status());
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, answer.type());
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        headers.put("Content-Security-Policy", answer.policy());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.VARY, "Accept-Language");
        ByteBuffer content = request.getMethod().equals("HEAD") ? ByteBuffer.allocate(0) : ByteBuffer.wrap(body);
        response.write(true, content, callback);
    }
}
