// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.norms;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;

/**
 * A mistake in a file of norms.
 *
 * @param file its name, as given
 * @param line 1 for the first
 * @param rule what it does not obey
 * @param values what the sentence names
 */
public record Finding(String file, int line, Rule rule, List<String> values) {

    /** File, line and a sentence, in Dutch or English. */
    public String text(Locale language) {
        ResourceBundle bundle = MessageBundle.in("nl.ijkpunt.norms.rules", language);
        String sentence = new MessageFormat(bundle.getString(rule.key()), language).format(values.toArray());
        return file + ":" + line + ": " + sentence;
    }
}
