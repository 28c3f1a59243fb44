// SPDX-License-Identifier: EUPL-1.2
/** Watching: five pages for Grafana, each one question, in Dutch and English from one definition. */
@NullMarked
package nl.ijkpunt.dashboards.grafana;

import org.jspecify.annotations.NullMarked;
