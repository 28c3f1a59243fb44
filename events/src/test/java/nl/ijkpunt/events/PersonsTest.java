// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One pass finds what the published regular expressions find. */
class PersonsTest {

    private static final Pattern MAIL_ADDRESS = Pattern.compile(Shape.MAIL_ADDRESS);
    private static final Pattern PERSON = Pattern.compile(Shape.PERSON);

    @Test
    void agreesWithTheRegularExpressions() {
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            String text = text(random);

            assertThat(Persons.mailAddressIn(text))
                    .as(text)
                    .isEqualTo(MAIL_ADDRESS.matcher(text).find());
            assertThat(Persons.in(text)).as(text).isEqualTo(PERSON.matcher(text).find());
        }
    }

    @Test
    void isDoneAtOnceWithTextsThatMakeRegularExpressionsGoBack() {
        int length = 1_000_000;
        for (String part : List.of("@", "a@", "@a", "1 ", "1234567 .", "a@b@", "@.", ". @")) {
            String text = part.repeat(length / part.length()) + " ";

            boolean unused = assertTimeoutPreemptively(Duration.ofSeconds(2), () -> Persons.in(text), part);
        }
    }

    private static String text(Random random) {
        String letters = random.nextBoolean() ? "a@. \t" : "1234 .-x";
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
