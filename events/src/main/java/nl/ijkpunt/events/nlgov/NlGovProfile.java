// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events.nlgov;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.ijkpunt.events.Fact;
import nl.ijkpunt.events.nlgov.Advice.Rule;

/**
 * The NLgov profile for CloudEvents, version 1.1 (17 March 2026). What it obliges to was checked when the fact was
 * accepted, or holds for every type of the catalogue: a reverse domain name, a domain in the plural, one version number
 * behind a {@code v}. What it advises is looked at here.
 */
public final class NlGovProfile {

    private static final Pattern LOCATION = Pattern.compile("(?i)(https?|s?ftp|file|jdbc):.*");
    private static final Pattern NLD = Pattern.compile("(?i)urn:nld:.+");
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)urn:nld:(oin:[0-9]{20}|kvknr:[0-9]{8}|eidas[^:.]*:[^:.]+)[:.].+");

    private static final int MOST_BYTES = 64 * 1024;

    /** More than the attributes of any event need. */
    private static final int ENVELOPE = 1024;

    private NlGovProfile() {}

    /** What this fact does not do and the profile advises; mostly nothing. */
    public static List<Advice> advice(Fact fact) {
        List<Advice> advice = new ArrayList<>();
        String source = fact.source();
        if (LOCATION.matcher(source).matches()) {
            advice.add(new Advice(Rule.SOURCE_IS_A_LOCATION, source));
        } else if (!NLD.matcher(source).matches()) {
            advice.add(new Advice(Rule.SOURCE_OUTSIDE_NLD, source));
        } else if (!NUMBERED.matcher(source).matches()) {
            advice.add(new Advice(Rule.SOURCE_WITHOUT_NUMBER, source));
        }
        if (fact.data().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES - ENVELOPE) {
            advice.add(new Advice(Rule.TOO_BIG, fact.reference()));
        }
        return advice;
    }
}
