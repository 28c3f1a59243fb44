// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.producers.mapping;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;

/** The sentences of the importer in one language. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = MessageBundle.in("nl.ijkpunt.producers.mapping.import", locale);
    }

    /** Dutch, or English for any other language. */
    static Texts of(Locale locale) {
        return new Texts(locale.getLanguage().equals("nl") ? Locale.forLanguageTag("nl") : Locale.ENGLISH);
    }

    String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
