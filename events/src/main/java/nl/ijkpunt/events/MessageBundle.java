// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Opens the bundles with what is said to people. */
public final class MessageBundle {

    private MessageBundle() {}

    /**
     * The texts of a bundle in exactly this language. The language of the machine has no say in what a reader asked for,
     * as it has by default.
     *
     * @param name of the bundle, with its package
     * @throws MissingResourceException when the bundle does not exist in the language
     */
    public static ResourceBundle in(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
