// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/**
 * One message as people read it.
 *
 * @param from sender
 * @param to those it was sent to
 * @param subject what it is about
 * @param text as plain text; empty when it has none
 * @param html as HTML; empty when it has none
 */
record Letter(String from, String to, String subject, String text, String html) {

    static Letter of(MimeMessage message) {
        try {
            return new Letter(
                    InternetAddress.toUnicodeString(message.getFrom()),
                    InternetAddress.toUnicodeString(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html"));
        } catch (MessagingException | IOException e) {
            return new Letter("", "", String.valueOf(e.getMessage()), "", "");
        }
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent() instanceof String text ? text : "";
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
