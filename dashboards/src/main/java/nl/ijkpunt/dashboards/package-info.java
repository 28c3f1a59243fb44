// SPDX-License-Identifier: EUPL-1.2
/** Everything people look at: Grafana, Prometheus and Alertmanager as code, the board, the review pack. */
@NullMarked
package nl.ijkpunt.dashboards;

import org.jspecify.annotations.NullMarked;
