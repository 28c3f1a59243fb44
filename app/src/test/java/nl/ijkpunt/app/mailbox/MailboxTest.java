// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Properties;
import nl.ijkpunt.web.Listening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T11:00:00Z"), ZoneOffset.UTC);

    private Mailbox mailbox;

    @BeforeEach
    void start() throws Exception {
        mailbox = Mailbox.start(Listening.anywhere(), 0, NOON, Locale.forLanguageTag("nl"));
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void whatCameInIsShownNewestFirst() throws Exception {
        send("Eén les vraagt een gesprek", "Nu 58 – afgesproken 72");
        send("Het gaat beter", "Nu 71");

        JsonNode letters = new ObjectMapper().readTree(get("/letters.json").body());

        assertThat(letters.findValuesAsText("subject")).containsExactly("Het gaat beter", "Eén les vraagt een gesprek");
        assertThat(letters.get(1).get("text").asText()).isEqualTo("Nu 58 – afgesproken 72");
        assertThat(letters.get(1).get("html").asText()).isEqualTo("<p>Nu 58 – afgesproken 72</p>");
        assertThat(letters.get(1).get("to").asText()).isEqualTo("bestuurders@ijkpunt.example");
    }

    @Test
    void whatAMessageSaysDoesNothingOnThePage() throws Exception {
        send("<script>alert(1)</script>", "<img src=x onerror=alert(1)>");

        HttpResponse<String> page = get("/");

        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;img src=x")
                .doesNotContain("<script", "<img");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
    }

    @Test
    void aKnockOfTheAlertsIsSeen() throws Exception {
        assertThat(get("/").body()).contains("De meldingen hebben nog niet aangeklopt.");

        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri("/heartbeat"))
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());

        assertThat(get("/").body()).contains("De meldingen klopten het laatst aan op 21-11-2026 12:00:00.");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    private void send(String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("ijkpunt@ijkpunt.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("bestuurders@ijkpunt.example"));
        message.setSubject(subject, "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>" + text + "</p>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + mailbox.pagesPort() + path);
    }
}
