// SPDX-License-Identifier: EUPL-1.2
/** Telling: thin rules for Prometheus on what the engine measures, and who hears what, when, from Alertmanager. */
@NullMarked
package nl.ijkpunt.dashboards.telling;

import org.jspecify.annotations.NullMarked;
