// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.ijkpunt.web.Answer;
import nl.ijkpunt.web.Listening;
import nl.ijkpunt.web.WebServer;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes everything and delivers nothing, and a page with what it took. It forgets everything when it
 * stops. Only for trying things out: it asks nobody who they are.
 */
public final class Mailbox implements AutoCloseable {

    /** What came in by mail must not do anything here. */
    private static final String NO_SCRIPTS =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final int MOST_SHOWN = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GreenMail mail;
    private final WebServer pages;
    private final Locale language;
    private volatile @Nullable Instant heartbeat;

    private Mailbox(GreenMail mail, Listening listening, Clock clock, Locale language) throws IOException {
        this.mail = mail;
        this.language = language;
        this.pages = WebServer.start(
                listening,
                Map.of(
                        "/", question -> Answer.html(page()).allowing(NO_SCRIPTS),
                        "/letters.json", question -> Answer.of(200, "application/json", json())),
                Map.of("/heartbeat", () -> heartbeat = clock.instant()));
    }

    /**
     * Starts both.
     *
     * @param listening where the page is; messages come in on the same host
     * @param smtp port for messages; 0 picks a free one
     * @throws IOException when a port is taken
     */
    public static Mailbox start(Listening listening, int smtp, Clock clock, Locale language) throws IOException {
        GreenMail mail = new GreenMail(new ServerSetup(smtp, listening.host(), ServerSetup.PROTOCOL_SMTP));
        mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        mail.start();
        try {
            return new Mailbox(mail, listening, clock, language);
        } catch (IOException e) {
            mail.stop();
            throw e;
        }
    }

    /** Where messages go. */
    public int smtpPort() {
        return mail.getSmtp().getPort();
    }

    /** Where the page is. */
    public int pagesPort() {
        return pages.port();
    }

    @Override
    public void close() {
        pages.close();
        mail.stop();
    }

    /** Newest first. */
    private List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            letters.add(Letter.of(message));
        }
        Collections.reverse(letters);
        return letters.subList(0, Math.min(MOST_SHOWN, letters.size()));
    }

    private String page() {
        return LettersPage.of(letters(), heartbeat, language);
    }

    private String json() {
        try {
            return JSON.writeValueAsString(letters());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
