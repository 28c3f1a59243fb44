// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** Products that a good preparation delivers before the start (4.start-readiness). */
public enum PreparationProduct {
    ORGANISATION_DESIGN,
    STAFFING_PLAN,
    SERVICE_AGREEMENT,
    ARCHITECTURE,
    MIGRATION_PLAN,
    TRANSITION_BUDGET,
    COMMUNICATION_PLAN
}
