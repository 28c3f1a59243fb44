// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import nl.ijkpunt.events.Constraint.Default;
import nl.ijkpunt.events.Constraint.Key;
import nl.ijkpunt.events.Constraint.Max;
import nl.ijkpunt.events.Constraint.Min;
import nl.ijkpunt.events.Constraint.MoreThan;
import nl.ijkpunt.events.Constraint.RoleCode;
import org.jspecify.annotations.Nullable;

/** Facts about agreements on paper, the service they promise and the way out. */
public sealed interface AgreementEvent extends ProjectEvent {

    /**
     * A contract or service agreement was signed.
     *
     * @param agreement id of the agreement
     * @param participant participant of the roster
     * @param service service it covers
     * @param expiresOn last day it is valid; absent = open-ended
     * @param ownerRole role that guards it
     * @param date business date (Europe/Amsterdam)
     */
    record AgreementSigned(
            @Key String agreement,
            String participant,
            String service,
            @Nullable LocalDate expiresOn,
            @RoleCode String ownerRole,
            LocalDate date)
            implements AgreementEvent {

        @Override
        public List<String> named() {
            return List.of(participant);
        }
    }

    /**
     * The agreement ended before or on its last day.
     *
     * @param agreement id of the agreement
     * @param date business date (Europe/Amsterdam)
     */
    record AgreementEnded(@Key String agreement, LocalDate date) implements AgreementEvent {}

    /**
     * Result of one service level in a month.
     *
     * @param month calendar month the measurement covers
     * @param kpi code of the service level
     * @param met norm met
     * @param weight weight
     * @param date last day of the month the measurement covers
     */
    record ServiceLevelMeasured(
            @Key YearMonth month,
            @Key String kpi,
            boolean met,
            @MoreThan(0) @Max(Limits.WEIGHT) @Default("1") double weight,
            LocalDate date)
            implements AgreementEvent {}

    /**
     * A version of the exit plan was adopted; says which parts it contains.
     *
     * @param version version number
     * @param clause exit clause in the arrangement
     * @param costMethod method to compute exit costs
     * @param staffAndAssets rules for staff and assets
     * @param dataReturn format and term for return of data
     * @param transition transition period
     * @param date business date (Europe/Amsterdam)
     */
    record ExitPlanAdopted(
            @Key @Min(1) @Max(Limits.VERSIONS) int version,
            boolean clause,
            boolean costMethod,
            boolean staffAndAssets,
            boolean dataReturn,
            boolean transition,
            LocalDate date)
            implements AgreementEvent {}

    /**
     * The return of data or the exit was rehearsed.
     *
     * @param date day
     * @param dataReturned the data came back complete and usable
     */
    record ExitRehearsed(@Key LocalDate date, boolean dataReturned) implements AgreementEvent {}
}
