// SPDX-License-Identifier: EUPL-1.2
/** What the NLgov profile for CloudEvents advises beyond what the contract demands. */
@NullMarked
package nl.ijkpunt.events.nlgov;

import org.jspecify.annotations.NullMarked;
