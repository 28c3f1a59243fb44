// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.web;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers with a sentence what cannot be answered, and with nothing about the inside. */
final class Refused extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Sending.send(request, response, callback, page(response.getStatus(), Sending.question(request)));
        return true;
    }

    static Answer page(int status, Question question) {
        ResourceBundle texts =
                MessageBundle.in("nl.ijkpunt.web.refused", Locale.forLanguageTag(question.understands()));
        String key = String.valueOf(status);
        String sentence = texts.getString(texts.containsKey(key) ? key : status < 500 ? "400" : "500");
        String html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%d – IJkpunt</title></head>
                <body><main><h1>%s</h1><p><a href="/?lang=%s">%s</a></p></main></body>
                </html>
                """.formatted(
                        question.understands(), status, sentence, question.understands(), texts.getString("home"));
        return Answer.of(status, "text/html", html);
    }
}
