// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import nl.ijkpunt.events.MessageBundle;

/** What the command line says, in Dutch or English. */
final class Texts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    /** The first is how the launcher hands over what it found, when it had to set the locale. */
    private static final List<String> LOCALE_VARIABLES = List.of("IJKPUNT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale language;
    private final ResourceBundle bundle;

    Texts(Locale language) {
        this.language = language;
        this.bundle = MessageBundle.in("nl.ijkpunt.app.texts", language);
    }

    /** The language asked for with {@code --lang}, or else the one of the environment; Dutch or English. */
    static Texts forCall(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) {
                return in(argument.substring("--lang=".length()));
            }
            if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return in(arguments.get(i + 1));
            }
        }
        for (String variable : LOCALE_VARIABLES) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return in(value);
            }
        }
        return new Texts(Locale.ENGLISH);
    }

    private static Texts in(String language) {
        return new Texts(language.startsWith("nl") ? DUTCH : Locale.ENGLISH);
    }

    Locale language() {
        return language;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The sentence under this key, with its values filled in. */
    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }
}
