// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.nlgov;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.ijkpunt.events.EventType;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.Participant;
import nl.ijkpunt.events.PartnershipEvent.LegalForm;
import nl.ijkpunt.events.PartnershipEvent.PartnershipRegistered;
import nl.ijkpunt.events.Phase;
import nl.ijkpunt.events.Samples;
import nl.ijkpunt.events.codec.FactWriter;
import nl.ijkpunt.events.nlgov.Advice.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NlGovProfileTest {

    private static final Instant TIME = Instant.parse("2026-02-07T13:59:56Z");
    private static final Pattern TYPE_OF_THE_PROFILE =
            Pattern.compile("nl\\.[a-z]+en(\\.[a-z]+(-[a-z]+)*){2}\\.v[1-9][0-9]*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:nld:oin:00000001823288444000:systeem:BRP-component",
                "urn:nld:kvknr:09220932.burgerzakensysteem",
                "URN:NLD:OIN:00000001823288444000:systeem:financien"
            })
    void aSourceOfTheProfileNeedsNoAdvice(String source) {
        assertThat(NlGovProfile.advice(from(source))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "urn:nl:finance:rijnrand, SOURCE_OUTSIDE_NLD",
        "finance, SOURCE_OUTSIDE_NLD",
        "urn:nld:gemeente-nijmegen.burgerzakensysteem, SOURCE_WITHOUT_NUMBER",
        "urn:nld:oin:1823288444000:systeem:financien, SOURCE_WITHOUT_NUMBER",
        "urn:nld:oin:00000001823288444000, SOURCE_WITHOUT_NUMBER",
        "https://financien.voorbeeld.nl/boekingen?jaar=2026, SOURCE_IS_A_LOCATION",
    })
    void anotherSourceIsTold(String source, Rule rule) {
        assertThat(NlGovProfile.advice(from(source))).containsExactly(new Advice(rule, source));
    }

    @Test
    void anEventThatMayNotBePassedOnIsTold() {
        List<Participant> many = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            many.add(new Participant("p" + i, "Gemeente " + "x".repeat(50), Participant.Kind.MUNICIPALITY, 1));
        }
        Fact fact = new FactWriter()
                .fact(
                        "demo",
                        "urn:nld:kvknr:09220932.register",
                        "e1",
                        TIME,
                        new PartnershipRegistered(
                                Samples.DATE, "Demo", LegalForm.PUBLIC_BODY, Phase.RUN, many, Samples.DATE));

        assertThat(NlGovProfile.advice(fact))
                .containsExactly(new Advice(Rule.TOO_BIG, "urn:nld:kvknr:09220932.register|e1"));
    }

    /** A reverse domain name, a domain in the plural, one version number behind a v. */
    @Test
    void everyTypeIsNamedAsTheProfileObliges() {
        assertThat(EventType.all()).allSatisfy(type -> assertThat(type.name()).matches(TYPE_OF_THE_PROFILE));
    }

    @ParameterizedTest
    @EnumSource
    void everyAdviceHasASentenceInBothLanguages(Rule rule) {
        Advice advice = new Advice(rule, "urn:x");

        assertThat(advice.text(Locale.forLanguageTag("nl")))
                .contains("'urn:x'")
                .endsWith(".")
                .isNotEqualTo(advice.text(Locale.ENGLISH));
    }

    private static Fact from(String source) {
        EventType type = EventType.all().get(0);
        return new FactWriter().fact("demo", source, "e1", TIME, Samples.of(type));
    }
}
