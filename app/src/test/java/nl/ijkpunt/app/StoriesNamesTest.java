// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.ijkpunt.dashboards.board.BoardPage;
import nl.ijkpunt.dashboards.board.BoardText;
import nl.ijkpunt.dashboards.messages.Message;
import nl.ijkpunt.dashboards.messages.Messages;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.health.answers.AnswerJson;
import nl.ijkpunt.health.answers.NoticeJson;
import nl.ijkpunt.norms.NormsFile;
import nl.ijkpunt.producers.stories.Cast;
import nl.ijkpunt.producers.stories.Stories;
import nl.ijkpunt.producers.stories.StoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** People read names. An id stands in a text only where the contract knows no name. */
class StoriesNamesTest {

    private static final LocalDate END = LocalDate.of(2026, 10, 31);

    /** What programs call things: sources, the stories' own keys, indicators. */
    private static final Pattern KEY =
            Pattern.compile("urn:|\\b(escalation|exception|decision)-\\d|\\bh\\d\\b|\\b\\d+\\.[a-z]+-[a-z]");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    static List<StoryRequest> cast() {
        return Cast.dozen(1, END);
    }

    @ParameterizedTest
    @MethodSource("cast")
    void boardAndMessagesOfEveryStorySpeakInNames(StoryRequest request) {
        Names names = new Names();
        Set<String> ids = new TreeSet<>();
        Replay replay = new Replay(NormsFile.shipped(), null);
        for (Fact fact : Stories.tell(request)) {
            replay.learn(fact);
            names.learn(fact);
            if (fact.event() instanceof PartnershipRegistered roster) {
                ids.add(fact.partnership());
                roster.participants().stream().map(Participant::id).forEach(ids::add);
            }
        }
        List<String> notices = new ArrayList<>();
        BoardAnswers board = new BoardAnswers(NormsFile.shipped());
        replay.answer(END, health -> {
            health.lessons().forEach(lesson -> board.add(AnswerJson.lesson(lesson, false)));
            health.notices().forEach(notice -> notices.add(NoticeJson.of(notice)));
        });
        assertThat(ids).hasSizeGreaterThan(3);
        assertThat(notices).isNotEmpty();
        for (String language : List.of("nl", "en")) {
            List<String> texts = new ArrayList<>(BoardText.lines(board.board(names.byId()), language));
            texts.add(TAG.matcher(BoardPage.html(board.board(names.byId()), language))
                    .replaceAll(" "));
            for (Message message : Messages.in(Locale.forLanguageTag(language), names::participant)
                    .of(notices)) {
                texts.add(message.subject());
                texts.add(message.body());
            }
            for (String text : texts) {
                assertThat(KEY.matcher(text).find()).as(text).isFalse();
                ids.forEach(id ->
                        assertThat(text).doesNotContainPattern("(?<![\\w.-])" + Pattern.quote(id) + "(?![\\w-])"));
            }
        }
    }

    @Test
    void replayAndItsChartsNameThePartnership() {
        Call call = Call.inDutch("replay", "--charts", SmallFacts.file().toString());

        assertThat(call.out()).contains("Duinrand & Zee").doesNotContain("duinrand");
    }
}
