// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.dashboards.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What people read: calm, complete and short. */
class MessagesTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final ParticipantNames NAMES =
            (partnership, id) -> partnership.equals("demo") && id.equals("beek") ? "Gemeente Beek" : id;

    private static final String HEAD =
            "{\"id\":\"%s\",\"partnership\":\"demo\",\"name\":\"De Waterkring\",\"kind\":\"%s\","
                    + "\"lesson\":\"%s\",\"event\":\"%s\",\"reason\":%s,\"date\":\"2026-06-11\",\"message\":true,"
                    + "\"link\":\"/partnerships/demo/lessons/harmonisation\",";

    private static final String EPISODE = "\"episode\":\"e1\",\"month\":\"2026-05\",\"opened\":\"2026-05\","
            + "\"revised\":false,\"provisional\":false,\"baseline\":\"r-2025\",\"baselineDate\":\"2025-03-12\","
            + "\"since\":\"2026-02\",\"precision\":\"month\",\"hand\":\"norm\",\"question\":\"6.harmonisation-vs-plan\","
            + "\"evidence\":345.5,\"threshold\":300,\"falseAlarmFiveYears\":0.2,\"score\":58.4,\"scoreLow\":54.25,"
            + "\"scoreHigh\":61.75,\"coverage\":0.9,\"confidence\":\"high\",\"levelFirst\":75,\"levelAgreed\":72,"
            + "\"change\":-14,\"shares\":{},\"indicators\":["
            + "{\"id\":\"6.harmonisation-vs-plan\",\"share\":0.71,\"scoreNow\":51.2},"
            + "{\"id\":\"6.double-running\",\"share\":0.22,\"scoreNow\":60},"
            + "{\"id\":\"6.deviation-load\",\"share\":0.07,\"scoreNow\":90}],"
            + "\"unmoved\":[\"6.autonomy-price\"],\"missing\":[\"6.autonomy-price\"],\"redIn3\":0.4,\"redIn6\":0.653,"
            + "\"redIn12\":0.8,\"nextReview\":\"2026-09-04\",\"facts\":[\"urn:a|1\"]}";

    @Test
    void aDriftingLessonIsToldInDutch() {
        Message message = only("nl", HEAD.formatted("n1", "episode", "harmonisation", "opened", "null") + EPISODE);

        assertThat(message.subject()).isEqualTo("I&A-harmonisatie zakt weg bij De Waterkring");
        assertThat(message.body()).isEqualTo("""
                        Sinds ongeveer februari 2026 staat deze les lager dan op 12 maart 2025 is afgesproken. \
                        Dat is meer dan het gewone op en neer van de maanden. De les staat nu op 58 van 100. \
                        Harmonisatie volgens plan: nu 51, afgesproken 72, bij het eerste besluit 75.

                        Vooral Harmonisatie volgens plan (70 %) en Dubbele kosten (20 %) trekken de les omlaag. \
                        Gelijk bleef: Inleveren loont, beleefd. Nog geen nieuw cijfer: Inleveren loont, beleefd.

                        Kans op rood binnen zes maanden: ongeveer 65 %. Hooguit één op de vijf gezonde lessen krijgt in \
                        vijf jaar zo'n bericht ten onrechte.

                        Bespreek: Wat geeft elke gemeente op, en is dat het waard? Voorstel: herijking op 4 september 2026.""");
        assertThat(message.link()).isEqualTo("/partnerships/demo/lessons/harmonisation");
        assertThat(message.forPeople()).isTrue();
    }

    @Test
    void aMonthThatIsNotSureIsToldAsAQuarterAndWithoutAnAgreementTheBeginningCounts() {
        String notice = HEAD.formatted("n1", "episode", "harmonisation", "opened", "null")
                + EPISODE.replace("\"precision\":\"month\"", "\"precision\":\"quarter\"")
                        .replace("\"baselineDate\":\"2025-03-12\"", "\"baselineDate\":null")
                        .replace("\"redIn6\":0.653", "\"redIn6\":null");

        assertThat(only("en", notice).paragraphs().get(0))
                .startsWith("Since about the first quarter of 2026 this lesson has stayed below our own level in the"
                        + " first eight measurements.")
                .contains("at the beginning 72");
        assertThat(only("en", notice).body()).doesNotContain("Chance of red");
        assertThat(only("en", notice.replace("\"redIn6\":null", "\"redIn6\":0.01"))
                        .body())
                .contains("Chance of red within six months: less than 5 %.");
    }

    @Test
    void everyEndIsToldWithItsReason() {
        assertThat(only("nl", HEAD.formatted("n1", "episode", "harmonisation", "closed", "\"recovered\"") + EPISODE)
                        .body())
                .isEqualTo("De laatste twee metingen wijken niet meer af van de afspraak van 12 maart 2025.");
        assertThat(only("nl", HEAD.formatted("n1", "episode", "harmonisation", "closed", "\"realigned\"") + EPISODE)
                        .body())
                .isEqualTo(
                        "Alle deelnemers stemden in met een herijking. Vanaf nu gelden de nieuwe afspraken. De volgende"
                                + " herijking is op 4 september 2026.");
        Message revoked =
                only("nl", HEAD.formatted("n1", "episode", "harmonisation", "closed", "\"revoked\"") + EPISODE);
        assertThat(revoked.subject()).isEqualTo("Ingetrokken: bericht over I&A-harmonisatie bij De Waterkring");
        assertThat(revoked.body())
                .isEqualTo("Een later vastgelegd feit neemt de grond weg onder wat over mei 2026 is verteld. Het"
                        + " oude bericht vervalt en blijft in het archief.");
    }

    @Test
    void theSameDocumentForAllCouncilsIsOneMessage() {
        List<String> notices = new ArrayList<>();
        for (String municipality : List.of("alfen", "beek", "duin")) {
            notices.add(HEAD.formatted(municipality, "deadline", "communication", "approaching", "null")
                    + "\"deadline\":\"obligation\",\"key\":\"draft-budget|2026|" + municipality
                    + "\",\"due\":\"2026-06-22\",\"left\":11,\"level\":\"30\",\"participant\":\"" + municipality
                    + "\",\"ownerRole\":null,\"facts\":[]}");
        }

        assertThat(Messages.in(DUTCH, NAMES).of(notices)).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("Ontwerpbegroting naar de raden bij De Waterkring: nog 11 dagen");
            assertThat(message.paragraphs().get(1)).isEqualTo("Het gaat om: alfen, Gemeente Beek en duin.");
        });
    }

    @Test
    void limitsPromisesAndReAlignmentsAreToldInPlainWords() {
        assertThat(only(
                                "nl",
                                HEAD.formatted("n1", "limit", "business-case", "crossed", "null")
                                        + "\"indicator\":\"2.deviation-first\",\"value\":0.118,\"limit\":0.1}")
                        .paragraphs()
                        .get(0))
                .isEqualTo("Afwijking van eerste besluit is nu 11,8%; de rode grens is 10%.");
        Message broken = only(
                "en",
                HEAD.formatted("n1", "commitment", "communication", "broken", "null")
                        + "\"commitment\":\"c\",\"realignment\":\"r\",\"agreed\":false,\"participant\":null,"
                        + "\"indicator\":\"8.council-informed-age\",\"target\":92,\"value\":120,\"made\":\"2026-01-10\","
                        + "\"due\":\"2026-06-01\",\"keptOn\":null,\"ownerRole\":null}");
        assertThat(broken.subject()).startsWith("Promise broken: ");
        assertThat(broken.body()).contains("Measured: 120 days.").contains("Not everybody consented");
        assertThat(only(
                                "nl",
                                HEAD.formatted("n1", "realignment", "ambition-and-vision", "pending", "null")
                                        + "\"realignment\":\"h1\",\"awaiting\":[\"beek\",\"duin\"],\"lessons\":[],"
                                        + "\"agreedOn\":null,\"nextReview\":\"2027-01-01\"}")
                        .paragraphs())
                .containsExactly(
                        "De herijking is vastgelegd. Nog geen instemming van: Gemeente Beek en duin. Tot die tijd gelden de oude"
                                + " afspraken.",
                        "De volgende herijking is op 1 januari 2027.");
    }

    @Test
    void noMessageIsLongAndNoneSpeaksOfStatistics() {
        for (String language : List.of("nl", "en")) {
            Message message =
                    only(language, HEAD.formatted("n1", "episode", "harmonisation", "opened", "null") + EPISODE);
            assertThat(message.body().split("\\s+")).as(language).hasSizeLessThanOrEqualTo(120);
            assertThat(message.body()).doesNotContainPattern("\\b(sigma|sd|evidence|bewijskracht|345|drempel)\\b");
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle dutch = ResourceBundle.getBundle("nl.ijkpunt.dashboards.messages.messages", DUTCH);
        ResourceBundle english = ResourceBundle.getBundle("nl.ijkpunt.dashboards.messages.messages", Locale.ENGLISH);

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    private static Message only(String language, String notice) {
        List<Message> messages =
                Messages.in(Locale.forLanguageTag(language), NAMES).of(List.of(notice));
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }
}
